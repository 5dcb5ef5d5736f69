// Builds the bench's pages as production builds and serves them on the loopback address.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'

const root = resolve(import.meta.dirname, '../../..')
const pages = resolve(import.meta.dirname, 'pages')

/** Builds pages of `folder`; answers the folder that holds the built ones. */
export async function buildPages(names: readonly string[], folder = pages): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'equipoise-bench-'))
  process.env.NODE_ENV = 'production'
  await build({
    configFile: false,
    mode: 'production',
    root: folder,
    plugins: [react()],
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared'), '@renderer': join(root, 'src/renderer') } },
    build: {
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: names.map((name) => join(folder, `${name}.html`)) },
    },
  })
  return outDir
}

export async function servePages(outDir: string): Promise<{ origin: string; close(): Promise<void> }> {
  const server = await preview({
    configFile: false,
    root: pages,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const address = server.httpServer.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
