// Terminal entry: bin/equipoise.mjs imports it once the Node version is known to do.
import { resolve } from 'node:path'
import briefWorker from './brief-worker?modulePath'
import { runCli } from './hosts/cli/run'
import { openTerminal } from './hosts/cli/terminal'
import readerProcess from './reader-process?modulePath'
import workbenchWorker from './workbench-worker?modulePath'

/** Runs one command line and sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  const root = resolve(import.meta.dirname, '../..')
  process.exitCode = await runCli(args, openTerminal(root, { workbenchWorker, briefWorker, readerProcess }))
}
