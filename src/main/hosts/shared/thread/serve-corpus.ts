// Joins a workbench and its host's own procedures into one router and serves it over the control port.
import type { MessagePort } from 'node:worker_threads'
import type { HandedFile, ReadDocument } from '../../../ports'
import { HOST_PROCEDURES, type HostProcedures } from '../contract/host-procedures'
import { hostRouter } from '../contract/host-router'
import { openLog } from '../ports/log'
import { systemIds } from '../ports/system-ports'
import type { Channel } from './channel'
import { openWorkbench } from './open-workbench'
import { type ServedWorkbench, serveWorkbench } from './workbench-server'
import type { WorkerSettings } from './worker-settings'

/** Every procedure of the host, asked over the channel; inputs were validated by the router before. */
function askingHost(host: Channel): HostProcedures {
  const asked = HOST_PROCEDURES.map((name) => [name, (input: unknown) => host.ask(`host.${name}`, input)])
  return Object.fromEntries(asked) as HostProcedures
}

async function open(settings: WorkerSettings, host: Channel): Promise<ServedWorkbench> {
  const { workbench } = await openWorkbench({
    ...settings,
    files: { take: (token) => host.ask<HandedFile>('take', token) },
    imports: {
      read: (file, signal) => host.ask<ReadDocument>('read', file, signal),
      // the reader belongs to the host, which ends it
      close: async () => {},
    },
  })
  return {
    info: workbench.info,
    router: { ...workbench.router, host: hostRouter(askingHost(host)) },
    bytes: workbench.bytes,
    close: workbench.close,
  }
}

export function serveCorpus(control: MessagePort, settings: WorkerSettings): void {
  serveWorkbench(control, { ids: systemIds, log: openLog(settings.settings) }, (host) => open(settings, host))
}
