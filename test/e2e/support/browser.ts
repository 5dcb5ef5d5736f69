// A real Chromium for a test, with none of the flags that void security; its version is checked where we unpacked it.
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { findBrowser } from './chromium.ts'

export async function launchBrowser(options: Pick<LaunchOptions, 'args'> = {}): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser()
  const launched = Object.entries({ ...process.env, ...env }).filter((e): e is [string, string] => e[1] !== undefined)
  return chromium.launch({
    executablePath,
    args: [...args, ...(options.args ?? [])],
    env: Object.fromEntries(launched),
    headless: true,
  })
}
