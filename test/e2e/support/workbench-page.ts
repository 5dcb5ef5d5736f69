// The built workbench in a real browser: a host on a corpus, a page on its address, and what it asked of the network.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from './browser'
import { equipoise, type Serving, scratch, serve } from './program'

export interface WorkbenchPage {
  readonly browser: Browser
  readonly context: BrowserContext
  readonly page: Page
  readonly serving: Serving
  readonly corpus: string
  readonly settings: string
  /** Every request to anything but the host itself; must stay empty. */
  readonly foreign: readonly string[]
  /** Errors of the page and its console. */
  readonly errors: readonly string[]
  at(file: string): string
  close(): Promise<void>
}

export interface OpenOptions {
  /** Arguments of `equipoise new`, such as `--starter`. */
  readonly make?: readonly string[]
  /** Who signs; `null` leaves it to be asked on first run. */
  readonly analyst?: string | null
  /** Makes or changes the corpus before it is served. */
  readonly before?: (corpus: string, settings: string) => Promise<void>
  readonly colorScheme?: 'light' | 'dark'
  readonly viewport?: { readonly width: number; readonly height: number }
}

/** Makes a corpus with the CLI, serves it, opens it at 1440 x 900. */
export async function openWorkbench(options: OpenOptions = {}): Promise<WorkbenchPage> {
  const folder = scratch('e2e')
  const corpus = folder.at('corpus.eqp')
  const settings = folder.at('settings')
  const { analyst = 'Test Analyst' } = options
  const signed = analyst === null ? [] : ['--analyst', analyst]
  const made = await equipoise(['new', corpus, ...signed, ...(options.make ?? [])], settings)
  if (made.code !== 0) throw new Error(made.stderr)
  await options.before?.(corpus, settings)
  const serving = await serve(corpus, settings)
  const browser = await launchBrowser()
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const foreign: string[] = []
  const errors: string[] = []
  const { origin } = new URL(serving.url)
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) foreign.push(request.url())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(serving.url)
  return {
    browser,
    context,
    page,
    serving,
    corpus,
    settings,
    foreign,
    errors,
    at: folder.at,
    async close() {
      await browser.close()
      serving.process.kill('SIGTERM')
      await serving.exited
      folder.remove()
    },
  }
}
