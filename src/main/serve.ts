// Node-host entry: `npm start` where Electron is not used.
import { resolve } from 'node:path'
import briefWorker from './brief-worker?modulePath'
import { startServing } from './hosts/cli/start-serving'
import { openTerminal } from './hosts/cli/terminal'
import readerProcess from './reader-process?modulePath'
import workbenchWorker from './workbench-worker?modulePath'

const root = resolve(import.meta.dirname, '../..')
const terminal = openTerminal(root, { workbenchWorker, briefWorker, readerProcess })
process.exitCode = await startServing(process.argv.slice(2), terminal)
