// Answers `app://<window>/…`: the built page, the workbench's bytes, uploads. Nothing outside a fixed list.
import { Failure } from '@shared/contract/errors'
import type { BytesAnswer } from '../../ports'
import { SECURITY_HEADERS } from '../shared/page/headers'
import type { RendererFiles } from '../shared/page/renderer-files'
import { MOST_UPLOAD, uploadName } from '../shared/page/uploads'

export interface Served {
  readonly files: RendererFiles
  bytes(path: string): Promise<BytesAnswer>
  hand(name: string, bytes: Uint8Array, mediaType?: string): string
  /** While developing: fetches the page from Vite's server. */
  readonly develop?: (path: string) => Promise<Response>
}

const answer = (
  status: number,
  type: string,
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>> = {},
) =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    status,
    headers: { ...headers, ...SECURITY_HEADERS, 'Content-Type': type },
  })
const missing = () => answer(404, 'text/plain; charset=utf-8', 'There is nothing at this address.\n')
const json = (status: number, value: unknown) => answer(status, 'application/json', JSON.stringify(value))

async function takeUpload(request: Request, served: Served): Promise<Response> {
  try {
    const name = uploadName(request.headers.get('x-file-name') ?? undefined)
    if (Number(request.headers.get('content-length') ?? 0) > MOST_UPLOAD)
      throw new Failure('FILE_TOO_LARGE', { name, detail: `${MOST_UPLOAD / 1024 / 1024} MB` })
    const bytes = new Uint8Array(await request.arrayBuffer())
    const token = served.hand(name, bytes, request.headers.get('content-type') ?? undefined)
    return json(200, { token, name })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return json(error.code === 'FILE_TOO_LARGE' ? 413 : 400, { error: { code: error.code, data: error.data } })
  }
}

/** `find` gives what the window named in the address serves; an unknown one gets 404. */
export function protocolHandler(find: (window: string) => Served | undefined) {
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    const served = find(url.host)
    if (!served) return missing()
    const path = decodeURIComponent(url.pathname.slice(1))
    if (request.method === 'POST' && path === 'files') return takeUpload(request, served)
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'text/plain', '')
    if (path.startsWith('bytes/')) {
      const bytes = await served.bytes(path.slice('bytes/'.length))
      return answer(bytes.status, bytes.mediaType, bytes.body, bytes.headers)
    }
    if (served.develop) return served.develop(path + url.search)
    const file = served.files.get(path)
    return file ? answer(200, file.type, file.read()) : missing()
  }
}
