// A workbench over a corpus file with the ports of a real run. The one place where a host calls createWorkbench.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createBriefRunner } from '../../../brief/brief-runner'
import type { Files, ImportRunner, Ports } from '../../../ports'
import { createWorkbench, type Workbench } from '../../../workbench'
import { openLog } from '../ports/log'
import { openResources } from '../ports/resources'
import { systemClock, systemIds } from '../ports/system-ports'
import type { WorkerSettings } from './worker-settings'

export interface OpenOptions extends WorkerSettings {
  readonly files: Files
  readonly imports: ImportRunner
}
export interface OpenedWorkbench {
  readonly workbench: Workbench
  readonly ports: Ports
}

/** Opens or makes the corpus; throws the declared Failure of opening. Closing the workbench closes its ports too. */
export async function openWorkbench(options: OpenOptions): Promise<OpenedWorkbench> {
  const { corpus, create, resources, settings, sequences, analyst } = options
  const log = openLog(settings)
  const ports: Ports = {
    files: options.files,
    imports: options.imports,
    briefs: createBriefRunner(options.briefWorker, resources),
    clock: systemClock,
    ids: systemIds,
    log,
    resources: openResources(resources),
  }
  const makes = create === 'empty' || create === 'starter' || (create === 'starter-if-missing' && !existsSync(corpus))
  if (create === 'starter-if-missing') mkdirSync(dirname(corpus), { recursive: true, mode: 0o700 })
  const workbench = await createWorkbench({
    path: corpus,
    ports,
    open: {
      create: makes,
      starter: makes && create !== 'empty',
      ...(analyst && { analyst }),
      // what cannot lie beside the corpus stays with what is ours, never in the system's temporary folder (N3)
      backups: join(settings, 'backups'),
      seen: (id) => sequences[id],
    },
  })
  return { workbench, ports }
}
