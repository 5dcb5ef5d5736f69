// How main, preload and renderer are built. Workers and reader processes come in by `?modulePath` from the entries.
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)
const alias = { '@shared': at('src/shared'), '@main': at('src/main'), '@renderer': at('src/renderer') }

/** Many small modules that every start reads: as one file they are found and compiled in a fraction of the time. */
const BUNDLED = [
  '@noble/hashes',
  '@orpc/client',
  '@orpc/contract',
  '@orpc/server',
  'approx-string-match',
  'canonicalize',
  'chrono-node',
  'csv-stringify',
  'kysely',
  'uuid',
  'zod',
]

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node24',
      outDir: at('out/main'),
      externalizeDeps: { exclude: BUNDLED },
      rolldownOptions: {
        input: { index: at('src/main/index.ts'), cli: at('src/main/cli.ts'), serve: at('src/main/serve.ts') },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      rolldownOptions: {
        input: { preload: at('src/main/hosts/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    // React Aria's virtualizer asks for it, and only a build replaces it by itself.
    define: { 'process.env.VIRT_ON': 'undefined' },
    resolve: { alias },
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: at('src/renderer/index.html') } },
    },
  },
})
