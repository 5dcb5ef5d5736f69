// Feature pages over fixture corpora, in a browser, with no host behind them.
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '../..')
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // React Aria's virtualizer asks for it.
  define: { 'process.env.VIRT_ON': 'undefined' },
  resolve: {
    alias: {
      '@shared': resolve(root, 'src/shared'),
      '@main': resolve(root, 'src/main'),
      '@renderer': resolve(root, 'src/renderer'),
    },
  },
  server: { host: '127.0.0.1', port: 5199, fs: { allow: [root] } },
})
