// What a host answers itself, as plain functions, and the router that asks them across the thread boundary.
import { implement } from '@orpc/server'
import { hostContract } from '@shared/contract'
import type { HostInfo, Settings } from '@shared/contract/host'
import type { z } from 'zod'

export interface HostProcedures {
  info(): HostInfoShape | Promise<HostInfoShape>
  settings(): Settings | Promise<Settings>
  updateSettings(changes: Partial<Settings>): Promise<Settings>
  pickFiles(input: { purpose: 'documents' | 'csl' | 'layer' }): Promise<{ files: { token: string; name: string }[] }>
  save(input: { url: string; name: string }): Promise<{ saved?: string; download?: string }>
  openLink(input: { url: string }): Promise<{ opened: boolean }>
}
type HostInfoShape = z.infer<typeof HostInfo>

/** The `host` branch of the router; inputs are validated here, then go to `procedures`. */
export function hostRouter(procedures: HostProcedures) {
  const os = implement(hostContract).host
  return {
    info: os.info.handler(() => procedures.info()),
    settings: os.settings.handler(() => procedures.settings()),
    updateSettings: os.updateSettings.handler(({ input }) => procedures.updateSettings(input)),
    pickFiles: os.pickFiles.handler(({ input }) => procedures.pickFiles(input)),
    save: os.save.handler(({ input }) => procedures.save(input)),
    openLink: os.openLink.handler(({ input }) => procedures.openLink(input)),
  }
}

export const HOST_PROCEDURES = ['info', 'settings', 'updateSettings', 'pickFiles', 'save', 'openLink'] as const
