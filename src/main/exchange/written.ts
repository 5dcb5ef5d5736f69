// What of a corpus analysts wrote, as against what was imported with a text. Decides nothing about what may leave.
import type { CorpusObjects } from './corpus-objects'

/** Lists of which every string is an analyst's. */
const WRITTEN = [
  'claims',
  'forecasts',
  'assessments',
  'relations',
  'evidence',
  'lineageLinks',
  'origins',
  'tags',
  'tagUses',
  'notes',
  'briefs',
  'collections',
  'acceptances',
  'views',
] as const
/** Lists of which only reasons are: names and titles stand in texts by right. */
const REASONED = ['sources', 'documents', 'anchors', 'entities'] as const
const REASONS: ReadonlySet<string> = new Set(['grades', 'retracted', 'downgrade', 'time', 'links'])

type Clean = (value: string) => string

function cleanDeep(value: unknown, clean: Clean): unknown {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map((item) => cleanDeep(item, clean))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanDeep(item, clean)]))
}

const cleanReasons = (object: object, clean: Clean): object =>
  Object.fromEntries(
    Object.entries(object).map(([key, item]) => [key, REASONS.has(key) ? cleanDeep(item, clean) : item]),
  )

/** The objects with `clean` applied to every string that an analyst wrote. */
export function cleanWritten(objects: CorpusObjects, clean: Clean): CorpusObjects {
  const written = WRITTEN.map((name) => [name, cleanDeep(objects[name], clean)])
  const reasoned = REASONED.map((name) => [name, objects[name].map((object) => cleanReasons(object, clean))])
  return { ...objects, ...(Object.fromEntries([...written, ...reasoned]) as Partial<CorpusObjects>) }
}
