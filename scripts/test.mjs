// `npm test [-- vitest arguments]`: builds, then runs every test project and names what was skipped and why.
import { findElectron, node, withoutDisplay } from './lib/run.mjs'

const build = await node('node_modules/electron-vite/bin/electron-vite.js', ['build'], { quiet: true })
if (build.code !== 0) {
  process.stderr.write(build.output)
  process.exit(build.code)
}
const { code } = await node('node_modules/vitest/vitest.mjs', ['run', ...process.argv.slice(2)])
const reason = findElectron().reason ?? withoutDisplay()
if (reason) console.log(`skipped: the Electron suite (test/e2e/electron), because ${reason}`)
process.exitCode = code
