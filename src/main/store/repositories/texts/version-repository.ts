// Versions, their canonical texts and original bytes. A version never changes (D7); bytes stay until a purge.
import { Failure } from '@shared/contract/errors'
import { bulk } from '../../dialect'
import { type Handle, writing } from '../../handle'
import { StoredVersion, versionMap } from '../../mapping'
import { sha256 } from '../../mapping/canonical'
import { inIds } from '../../objects'
import { replaceObject } from '../../write-objects'
import { createRepository, liveWhere, type New, type Repository } from '../base'

/** Versions of documents, with what they hold. */
export interface VersionRepository
  extends Pick<Repository<typeof StoredVersion>, 'get' | 'require' | 'many' | 'list' | 'count'> {
  /**
   * Writes a version and what it holds. `text` must have the version's `textSha256` and `length` (INVALID_FIELD);
   * without it the version is one of a record or a layer. `original` are the imported file's bytes.
   */
  insert(input: NewVersion, held?: { text?: string; original?: Uint8Array }): Promise<StoredVersion>
  /**
   * Gives the text of a version that was known by its hash alone, with what its importer found. Throws NOT_FOUND,
   * INVALID_FIELD where text or bytes do not fit the hashes.
   */
  hold(id: string, text: string, facts: HeldFacts): Promise<StoredVersion>
  /** Versions of a document, oldest first. */
  byDocument(documentId: string): Promise<StoredVersion[]>
  byDocuments(documentIds: readonly string[]): Promise<StoredVersion[]>
  /** The canonical text, checked against its SHA-256 (else CORPUS_DAMAGED); undefined where none is held. */
  text(id: string): Promise<string | undefined>
  /** The original file's bytes, checked likewise; undefined where none are held. */
  original(id: string): Promise<Uint8Array | undefined>
}
/** What importing a text tells of its version. */
export interface HeldFacts extends Partial<Pick<NewVersion, 'regions' | 'pages' | 'original'>> {
  readonly importer: NewVersion['importer']
  readonly originalBytes?: Uint8Array
}
/** What `insert` takes of a version. */
export type NewVersion = Omit<New<typeof StoredVersion>, 'hasText'>

function damagedText(handle: Handle, what: string, id: string): Failure {
  const detail = `the ${what} of version ${id} does not match its checksum`
  return new Failure('CORPUS_DAMAGED', { name: handle.corpusName, place: id, detail })
}

async function keepText(handle: Handle, input: NewVersion, text: string): Promise<void> {
  if (sha256(text) !== input.textSha256 || text.length !== input.length) {
    throw new Failure('INVALID_FIELD', { field: 'textSha256', detail: 'does not fit the text' })
  }
  await bulk.keep(handle.db, 'text', { sha256: input.textSha256, content: text })
}

async function keepOriginal(handle: Handle, hash: string, bytes: Uint8Array): Promise<void> {
  if (sha256(bytes) !== hash)
    throw new Failure('INVALID_FIELD', { field: 'original', detail: 'does not fit the bytes' })
  await bulk.keep(handle.db, 'original', { sha256: hash, bytes })
}

function byteReaders(handle: Handle) {
  return {
    async text(id: string): Promise<string | undefined> {
      const row = await handle.db
        .selectFrom('version')
        .leftJoin('text', 'text.sha256', 'version.textSha256')
        .select(['version.textSha256', 'version.hasText', 'text.content'])
        .where('version.id', '=', id)
        .executeTakeFirst()
      if (!row || row.hasText === 0) return undefined
      if (row.content === null || sha256(row.content) !== row.textSha256) throw damagedText(handle, 'text', id)
      return row.content
    },
    async original(id: string): Promise<Uint8Array | undefined> {
      const row = await handle.db
        .selectFrom('version')
        .innerJoin('original', 'original.sha256', 'version.originalSha256')
        .select(['original.sha256', 'original.bytes'])
        .where('version.id', '=', id)
        .executeTakeFirst()
      if (!row) return undefined
      if (sha256(row.bytes) !== row.sha256) throw damagedText(handle, 'original file', id)
      return row.bytes
    },
  }
}

/** Versions of documents, with what they hold over a handle. */
export function versionRepository(handle: Handle): VersionRepository {
  const { get, require, many, list, count, insert } = createRepository(handle, versionMap)
  const oldestFirst = (versions: StoredVersion[]) => versions.sort((a, b) => a.n - b.n)
  return {
    get,
    require,
    many,
    list,
    count,
    ...byteReaders(handle),
    async insert(input, held = {}) {
      writing(handle)
      if (held.text !== undefined) await keepText(handle, input, held.text)
      if (held.original && input.original) await keepOriginal(handle, input.original.sha256, held.original)
      return insert({ ...input, hasText: held.text !== undefined })
    },
    async hold(id, text, { originalBytes, ...facts }) {
      const before = await require(id)
      await keepText(handle, before, text)
      if (originalBytes && facts.original) await keepOriginal(handle, facts.original.sha256, originalBytes)
      const next = { ...before, ...facts, hasText: true }
      return StoredVersion.parse(await replaceObject(handle, 'version', before, next))
    },
    byDocument: async (documentId) =>
      oldestFirst(await liveWhere(handle, versionMap, { sql: '"documentId" = ?', parameters: [documentId] })),
    byDocuments: async (documentIds) =>
      oldestFirst(await liveWhere(handle, versionMap, inIds('documentId', documentIds))),
  }
}
