// What the Node host answers of the `host` branch. The page itself picks files and saves downloads in a browser.
import type { HostProcedures } from '../shared/contract/host-procedures'
import type { SettingsStore } from '../shared/disk/settings-store'

export interface NodeHostState {
  readonly version: string
  readonly settings: SettingsStore
  readonly refused: () => number
}

export function nodeProcedures({ version, settings, refused }: NodeHostState): HostProcedures {
  return {
    info: () => ({
      kind: 'node',
      version,
      node: process.versions.node,
      platform: process.platform,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      requests: { made: 0, refused: refused() },
    }),
    settings: () => settings.get(),
    updateSettings: (changes) => settings.update(changes),
    pickFiles: async () => ({ files: [] }),
    save: async ({ url }) => ({ download: url }),
    // the page opens it, in the browser that shows the page
    openLink: async () => ({ opened: false }),
  }
}
