// What a host answers itself, as plain functions, and their names for asking them across the thread boundary.
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

export const HOST_PROCEDURES = ['info', 'settings', 'updateSettings', 'pickFiles', 'save', 'openLink'] as const
