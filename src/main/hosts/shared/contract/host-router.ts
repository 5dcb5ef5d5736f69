// The contract's `host` branch over whatever answers it. Read in the workbench's thread only: hosts need no contract.
import { implement } from '@orpc/server'
import { hostContract } from '@shared/contract'
import type { HostProcedures } from './host-procedures'

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
