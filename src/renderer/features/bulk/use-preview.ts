// What an operation would change, asked of the workbench once the fields stand still; an older question is dropped.
import type { BulkOperationInput, BulkPreview } from '@shared/contract/ledger/bulk'
import { useEffect, useState } from 'react'
import { client } from '../../state/corpus/client'
import { describeError } from '../../state/window/notices'

/** Milliseconds that the fields stand before the workbench is asked. */
const REST = 200
/** Differences and refusals that are shown. */
export const SHOWN = 100

export interface Outlook {
  /** Absent until the first answer, and while the operation lacks something. */
  readonly preview?: BulkPreview
  /** Why the operation itself cannot be done. */
  readonly error?: string
  readonly pending: boolean
}

/** The outlook of an operation on these claims. */
export function usePreview(ids: readonly string[], operation: BulkOperationInput | undefined): Outlook {
  const [outlook, setOutlook] = useState<Outlook>({ pending: false })
  const asked = JSON.stringify(operation)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the operation is a new object at every render
  useEffect(() => {
    if (!operation) {
      setOutlook({ pending: false })
      return
    }
    const abort = new AbortController()
    setOutlook((before) => ({ ...before, error: undefined, pending: true }))
    const ask = async () => {
      const input = { ids: [...ids] as never, operation, limit: SHOWN }
      const answer = await client()
        .bulk.preview(input, { signal: abort.signal })
        .then(
          (preview) => ({ preview, pending: false }),
          (error: unknown) => ({ error: describeError(error).message, pending: false }),
        )
      if (!abort.signal.aborted) setOutlook(answer)
    }
    const timer = setTimeout(() => void ask(), REST)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [ids, asked])
  return outlook
}
