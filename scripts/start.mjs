// `npm start [-- FILE] [-- --no-open]`: builds if needed, then Electron where its binary is, else the Node host.
import { spawn } from 'node:child_process'
import { at, buildIfNeeded, findElectron, withoutDisplay } from './lib/run.mjs'

await buildIfNeeded()
const args = process.argv.slice(2)
const electron = findElectron()
const reason = args.includes('--browser') ? 'you asked for the browser' : (electron.reason ?? withoutDisplay())
const passed = args.filter((arg) => arg !== '--browser')
if (reason) process.stderr.write(`Electron is not used: ${reason}. Starting the Node host for your browser.\n`)
const [command, entry] = reason ? [process.execPath, at('out/main/serve.js')] : [electron.binary, at('.')]
const child = spawn(command, [entry, ...passed], { stdio: 'inherit', env: process.env })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  process.stderr.write(`error: INTERNAL: ${error.message}\n`)
  process.exitCode = 1
})
child.on('close', (code) => {
  process.exitCode = code ?? 1
})
