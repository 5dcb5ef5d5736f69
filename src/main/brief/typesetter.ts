// The Typst compiler, kept warm: every file it sees is given to it from memory, none is read by it.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NodeCompiler, NodeError, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { type FontSet, loadFonts } from './fonts'

// its CommonJS names cannot be seen by a static import
const typst: typeof import('@myriaddreamin/typst-ts-node-compiler') = createRequire(import.meta.url)(
  '@myriaddreamin/typst-ts-node-compiler',
)

/** Why a document could not be set; messages hold no path. */
export class TypesetError extends Error {
  constructor(readonly messages: readonly string[]) {
    super(messages.join('; '))
    this.name = 'TypesetError'
  }
}

export interface Typeset {
  readonly pdf: Uint8Array
  readonly pages: number
}
export interface Typesetter {
  readonly fonts: FontSet
  /** Sets `brief.typ` over the files given; throws TypesetError, also for a warning. */
  set(files: Readonly<Record<string, string>>, standard: `${PdfStandard}`): Typeset
}

interface Diagnostic {
  readonly message?: unknown
  readonly range?: { readonly start?: { readonly line?: number; readonly character?: number } }
}

/** Absolute paths, of either system, have no place in a message. */
const withoutPaths = (message: string) =>
  message.replace(/(?:[A-Za-z]:)?[\\/](?:[^\\/\s"')]+[\\/])+[^\\/\s"')]*/gu, '(file)')

function describe(compiler: NodeCompiler, error: NodeError | null): string[] {
  if (!error) return []
  return compiler.fetchDiagnostics(error).map((one: Diagnostic) => {
    const start = one.range?.start
    const at = start?.line === undefined ? '' : ` at ${start.line + 1}:${(start.character ?? 0) + 1}`
    return `${withoutPaths(String(one.message ?? 'an error without a message'))}${at}`
  })
}

/** Makes a typesetter from `resourcesDir/brief`: its templates and fonts. Costs about 50 ms and 20 MB. */
export function createTypesetter(resourcesDir: string): Typesetter {
  const folder = join(resourcesDir, 'brief')
  const fonts = loadFonts(join(folder, 'fonts'))
  // a workspace that does not exist: what is not mapped cannot be found
  const workspace = join(tmpdir(), 'equipoise-no-such-folder')
  const compiler = typst.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts.blobs] }] })
  const put = (name: string, bytes: Buffer) => compiler.mapShadow(join(workspace, name), bytes)
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.typ')))
    put(name, readFileSync(join(folder, name)))
  return {
    fonts,
    set(files, standard) {
      for (const [name, text] of Object.entries(files)) put(name, Buffer.from(text))
      const result = compiler.compile({ mainFilePath: join(workspace, 'brief.typ') })
      const document = result.result
      if (result.hasError() || !document) throw new TypesetError(describe(compiler, result.takeError()))
      const warnings = describe(compiler, result.takeWarnings())
      if (warnings.length > 0) throw new TypesetError(warnings)
      const pages = document.numOfPages
      const pdf = toPdf(compiler, document, standard)
      compiler.evictCache(10)
      return { pdf: new Uint8Array(pdf), pages }
    },
  }
}

type Compiled = NonNullable<ReturnType<NodeCompiler['compile']>['result']>
function toPdf(compiler: NodeCompiler, document: Compiled, standard: `${PdfStandard}`): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: standard as PdfStandard })
  } catch (error) {
    throw new TypesetError([withoutPaths(error instanceof Error ? error.message : String(error))])
  }
}
