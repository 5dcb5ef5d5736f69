// Takes many claims away, with all that stands on them.
import { removeClaims } from '../../claims/delete-claims'
import type { BulkMaker } from '../kind'

/** The work of `delete`. */
export const deleteWork: BulkMaker<'delete'> = async ({ repos }) => ({
  subject: 'deleted',
  whole: true,
  plan: (claim) => ({ claim, shown: () => [{ field: 'claim', before: claim.text, after: '' }] }),
  write: async (planned) => {
    await removeClaims(
      repos,
      planned.map(({ claim }) => claim),
    )
  },
})
