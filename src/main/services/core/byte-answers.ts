// Answers the addresses of bytes: the ledger, the corpus itself, texts and originals of versions, what was made.
import { Failure } from '@shared/contract/errors'
import type { BytesAnswer } from '../../ports'
import { copyOf } from '../../store'
import { contentDisposition } from './byte-shelf'
import type { Context } from './context'

const NOT_FOUND: BytesAnswer = { status: 404, mediaType: 'text/plain; charset=utf-8', body: new Uint8Array(0) }
const VERSION = /^documents\/([0-9a-f-]{36})\/(text|original)$/

/**
 * The answer for a path below the host's root, without a leading slash; 404 for all else. Throws CORPUS_DAMAGED.
 * `fallback` is where a copy is made when nothing can be written beside the corpus.
 */
export function byteAnswers(ctx: Context, fallback?: string): (path: string) => Promise<BytesAnswer> {
  return async (path) => {
    if (path === 'ledger') return { status: 200, mediaType: 'application/octet-stream', body: await ctx.ledger.bytes() }
    if (path === 'corpus') return corpusBytes(ctx, fallback)
    const version = VERSION.exec(path)
    if (version) return versionBytes(ctx, version[1]!, version[2] as 'text' | 'original')
    return ctx.shelf.get(path) ?? NOT_FOUND
  }
}

/** A copy of the whole corpus, for saving it elsewhere; also where it is open for reading only. */
async function corpusBytes({ corpus }: Context, fallback?: string): Promise<BytesAnswer> {
  const headers = { 'Content-Disposition': contentDisposition(corpus.name, 'attachment') }
  const body = await copyOf(corpus, fallback === undefined ? {} : { fallback })
  return { status: 200, mediaType: 'application/octet-stream', body, headers }
}

function versionBytes(ctx: Context, id: string, what: 'text' | 'original'): Promise<BytesAnswer> {
  return ctx
    .read(async (repos): Promise<BytesAnswer> => {
      const version = await repos.versions.get(id)
      if (!version) return NOT_FOUND
      if (what === 'text') {
        const text = await repos.versions.text(id)
        if (text === undefined) return NOT_FOUND
        return { status: 200, mediaType: 'text/plain; charset=utf-8', body: new TextEncoder().encode(text) }
      }
      const bytes = await repos.versions.original(id)
      if (!bytes || !version.original) return NOT_FOUND
      // Foreign bytes are only ever saved, never rendered: no type that a browser would open.
      const headers = {
        'Content-Disposition': contentDisposition(version.original.name, 'attachment'),
        'X-Content-Type-Options': 'nosniff',
      }
      return { status: 200, mediaType: 'application/octet-stream', body: bytes, headers }
    })
    .catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'NOT_FOUND') return NOT_FOUND
      throw error
    })
}
