// Test projects. What needs the built program (`out/`) says so by its folder: contract, security, e2e, integration/kill.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { findBrowser } from './test/e2e/support/chromium.ts'

const at = (path: string) => resolve(import.meta.dirname, path)
const alias = { '@shared': at('src/shared'), '@main': at('src/main'), '@renderer': at('src/renderer') }

const node = (name: string, include: string[], timeout: number): TestProjectInlineConfiguration => ({
  resolve: { alias },
  test: { name, include, environment: 'node', testTimeout: timeout, hookTimeout: timeout },
})

async function component(): Promise<TestProjectInlineConfiguration[]> {
  if (!existsSync(at('test/component'))) return []
  const { executablePath, args, env } = await findBrowser()
  const launched = Object.entries({ ...process.env, ...env }).filter((e): e is [string, string] => e[1] !== undefined)
  return [
    {
      plugins: [react()],
      resolve: { alias },
      define: { 'process.env.VIRT_ON': 'undefined' },
      // All of them before the first test: a library found later would come with a second React.
      optimizeDeps: { entries: ['src/renderer/main.tsx', 'test/component/**/*.test.{ts,tsx}'] },
      test: {
        name: 'component',
        include: ['test/component/**/*.test.{ts,tsx}'],
        testTimeout: 30_000,
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          provider: playwright({ launchOptions: { executablePath, args, env: Object.fromEntries(launched) } }),
          instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }],
        },
      },
    },
  ]
}

export default defineConfig(async () => ({
  test: {
    maxWorkers: 2,
    projects: [
      node('unit', ['test/unit/**/*.test.ts'], 30_000),
      node('contract', ['test/contract/**/*.test.ts'], 60_000),
      node('integration', ['test/integration/**/*.test.ts'], 900_000),
      node('security', ['test/security/**/*.test.ts'], 120_000),
      node('e2e', ['test/e2e/**/*.test.ts'], 300_000),
      ...(await component()),
    ],
  },
}))
