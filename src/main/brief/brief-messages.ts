// What crosses between a brief's runner and its worker.
import type { ErrorCode, ErrorData } from '@shared/contract/errors'
import type { RenderedBrief, RenderInput } from './render-brief'

/** The worker's `workerData`: where `resources/` is, as the entry resolved it. */
export interface BriefWorkerData {
  readonly resources: string
}
export type BriefRequest = RenderInput & { readonly id: number }
export type BriefReply =
  | ({ readonly id: number; readonly ok: true } & RenderedBrief)
  | { readonly id: number; readonly ok: false; readonly error: { readonly code: ErrorCode; readonly data: ErrorData } }
