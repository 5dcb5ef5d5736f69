// What a window has of its host: a typed client, bytes by address, uploads. Made by connect.ts; tests make their own.
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '@shared/contract'

export type Client = ContractRouterClient<Contract>

export interface Connection {
  readonly client: Client
  /** Bytes of the host's own root (`ledger`, `documents/<versionId>/text`, `briefs/…pdf`); rejects on any status but 200. */
  bytes(path: string, signal?: AbortSignal): Promise<Uint8Array>
  /** The absolute address of such bytes, for links and downloads. */
  url(path: string): string
  /** Hands dropped or chosen files to the host; the contract refers to them by token. */
  upload(files: readonly File[]): Promise<readonly { readonly token: string; readonly name: string }[]>
  /** Called once when the connection is gone for good. */
  onClosed(listener: () => void): () => void
}
