// `npm run dev`: electron-vite with reload, on Electron where its binary is, else on the Node host.
import { at, findElectron, node, withoutDisplay } from './lib/run.mjs'

const electron = findElectron()
const reason = electron.reason ?? withoutDisplay()
if (reason) process.stderr.write(`Electron is not used: ${reason}. Starting the Node host for your browser.\n`)
const env = reason ? { ELECTRON_EXEC_PATH: process.execPath } : {}
const entry = reason ? ['--entry', at('out/main/serve.js')] : []
const { code } = await node(
  'node_modules/electron-vite/bin/electron-vite.js',
  ['dev', ...entry, '--', ...process.argv.slice(2)],
  { env },
)
process.exitCode = code
