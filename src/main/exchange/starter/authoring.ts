// The authoring form of a corpus: JSON files whose objects carry keys instead of ids. Owns keys and references, no noun.
import { stableId } from '../stable-id'

/** What is wrong with an authored file: `file` and `key` say where. */
export class AuthoringError extends Error {
  readonly file: string
  readonly key: string
  constructor(file: string, key: string, reason: string) {
    super(`${file}: ${key}: ${reason}`)
    this.name = 'AuthoringError'
    this.file = file
    this.key = key
  }
}

/** The kinds of authored object; each is a file `<kind>.json` or several `<kind>-<part>.json`. */
export const AUTHORED = {
  analysts: 'analyst',
  entities: 'entity',
  sources: 'source',
  documents: 'document',
  origins: 'origin',
  tags: 'tag',
  claims: 'claim',
  forecasts: 'forecast',
  assessments: 'assessment',
  relations: 'relation',
  evidence: 'evidence',
  lineage: 'lineage',
  notes: 'note',
  brief: 'brief',
  collections: 'collection',
  views: 'view',
  acceptances: 'acceptance',
} as const
export type AuthoredKind = keyof typeof AUTHORED

export type Fields = Record<string, unknown>
/** One authored object: `key` is its own name, `fields` what was written of it. */
export interface Authored {
  readonly file: string
  readonly key: string
  readonly fields: Fields
}

const REFERENCE = /^@[a-z-]+\/[a-z0-9.-]+$/
/** Is this string a reference such as `@entity/russia`? */
export const isReference = (value: unknown): value is string => typeof value === 'string' && REFERENCE.test(value)
/** The name of a key without its kind: `@claim/x` gives `x`. */
export const tail = (key: unknown): string => String(key).replace(/^@[a-z-]+\//, '')

/** Objects that few refer to need no key of their own: it follows from what they join. */
function derivedKey(kind: AuthoredKind, fields: Fields): string | undefined {
  switch (kind) {
    case 'relations':
      return `@relation/${tail(fields.from)}.${String(fields.type)}.${tail(fields.to)}`
    case 'evidence':
      return `@evidence/${tail(fields.claimId)}.${itemTail(fields.item)}`
    case 'lineage':
      return `@lineage/${tail((fields.from as Fields | undefined)?.id)}.${tail((fields.to as Fields | undefined)?.id)}`
    case 'forecasts':
      return `@forecast/${tail(fields.claimId)}`
    case 'assessments':
      return `@assessment/${tail(fields.claimId)}.${tail(fields.analystId)}`
    default:
      return undefined
  }
}
function itemTail(item: unknown): string {
  const { id, document } = (item ?? {}) as Fields
  return tail(id ?? document)
}

function readArray(file: string, text: string): Fields[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new AuthoringError(file, 'the file', `is not JSON: ${String(error)}`)
  }
  if (!Array.isArray(value)) throw new AuthoringError(file, 'the file', 'is not an array of objects')
  return value as Fields[]
}

/** All authored objects of a kind in file order. Throws AuthoringError for a bad file or a missing key. */
export function readAuthored(kind: AuthoredKind, files: Readonly<Record<string, string>>): Authored[] {
  const names = Object.keys(files).filter((name) => name === `${kind}.json` || name.startsWith(`${kind}-`))
  return names.sort().flatMap((file) =>
    readArray(file, files[file] ?? '').map((fields, index) => {
      const { id, ...rest } = fields
      const key = id ?? derivedKey(kind, fields)
      if (!isReference(key)) throw new AuthoringError(file, `object ${index + 1}`, 'has no key')
      if (!key.startsWith(`@${AUTHORED[kind]}/`)) throw new AuthoringError(file, key, `is not a key of ${kind}`)
      return { file, key, fields: rest }
    }),
  )
}

/** Every reference in a value becomes its id. Throws AuthoringError for one that nothing declares. */
export function resolveReferences(value: unknown, declared: ReadonlySet<string>, at: Authored): unknown {
  if (isReference(value)) {
    if (!declared.has(value)) throw new AuthoringError(at.file, at.key, `refers to ${value}, which does not exist`)
    return stableId(value)
  }
  if (Array.isArray(value)) return value.map((item) => resolveReferences(item, declared, at))
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).map(([name, item]) => [name, resolveReferences(item, declared, at)])
    return Object.fromEntries(entries)
  }
  return value
}
