// The words that analysts wrote beside claims, in tables too small for an index of their own. Matches nothing.
import { sql } from 'kysely'
import type { Handle } from '../handle'

/** Kinds of object whose words are read here. */
export type SmallTextKind =
  | 'forecast'
  | 'assessment'
  | 'evidence'
  | 'relation'
  | 'tag'
  | 'source'
  | 'origin'
  | 'collection'
/** The words of one live object, a field a line. */
export interface SmallText {
  readonly kind: SmallTextKind
  readonly id: string
  /** Claims that it is about; none for tags, sources, origins and collections. */
  readonly claimIds: readonly string[]
  /** What it is called where it has a name. */
  readonly name?: string
  readonly body: string
}
interface Row {
  readonly kind: SmallTextKind
  readonly id: string
  readonly claimId: string | null
  readonly otherId: string | null
  readonly name: string | null
  readonly body: string
}

/** Fields that are absent leave no line. */
const QUERY = `
select 'forecast' as kind, id, "claimId" as claimId, null as otherId, null as name,
  concat_ws(char(10), question, criterion, condition) as body from forecast where "deletedAt" is null
union all select 'assessment', id, "claimId", null, null,
  concat_ws(char(10), rationale, "confidenceReason", json_extract(override, '$.reason')) from assessment where "deletedAt" is null
union all select 'evidence', id, "claimId", null, null,
  concat_ws(char(10), "credibilityReason", json_extract("reliabilityOverride", '$.reason')) from evidence where "deletedAt" is null
union all select 'relation', id, "from", "to", null, note from claim_relation where "deletedAt" is null
union all select 'tag', id, null, null, name, concat_ws(char(10), name, definition, include, exclude) from tag where "deletedAt" is null
union all select 'source', id, null, null, name, concat_ws(char(10), name,
  (select group_concat(json_extract(value, '$.reason'), char(10)) from json_each(grades))) from source where "deletedAt" is null
union all select 'origin', id, null, null, name, name from origin where "deletedAt" is null
union all select 'collection', id, null, null, name, concat_ws(char(10), name, definition) from collection where "deletedAt" is null`

/** Words of all that is live, beside live claims: forecasts, assessments, evidence, relations, tags, sources, origins and collections. */
export async function smallTexts(handle: Handle): Promise<SmallText[]> {
  const rows = sql<Row>`select * from (${sql.raw(QUERY)}) where body <> ''
    and (claimId is null or claimId in (select id from claim where "deletedAt" is null))`
  return (await rows.execute(handle.db)).rows.map(({ kind, id, claimId, otherId, name, body }) => ({
    kind,
    id,
    claimIds: [claimId, otherId].filter((one) => one !== null),
    ...(name !== null && { name }),
    body,
  }))
}
