// Which claims' ledger records a change set may have changed. Errs on the side of too many.
import type { Change, ObjectType } from '@shared/model/change-set'
import type { History } from '../../history'
import { type Corpus, type Repositories, repositories } from '../../store'

type Ids = Readonly<Partial<Record<ObjectType, readonly string[]>>>

/** Kinds whose rows name their claims; a row that an undo took away is known from the log alone. */
const NAMING: ReadonlySet<ObjectType> = new Set([
  'forecast',
  'assessment',
  'evidence',
  'claim-relation',
  'tag-use',
  'note',
])

/** Ids of claims, live or not, whose record may differ after the change set of these ids and log entries. */
export async function touchedClaims(repos: Repositories, ids: Ids, changes: readonly Change[]): Promise<string[]> {
  const touched = new Set<string>(ids.claim ?? [])
  for (const change of changes) for (const id of claimsNamed(change)) touched.add(id)
  // Every live claim beside those that are named: what was deleted must be told as well.
  // The project's marking is in force on every claim that has none, an entity's on every claim that names it.
  // What an actor counts as in the balance hangs on links of entities that no claim names.
  const all = ids['lineage-link'] || ids.origin || ids.project || changes.some(marksEntity) || changes.some(linksEntity)
  if (all) return [...touched, ...(await repos.claims.liveIds(touched))]
  const documents = new Set(ids.document ?? [])
  for (const id of ids.source ?? [])
    for (const document of await repos.documents.bySource(id)) documents.add(document.id)
  for (const id of await claimsAlongLineage(repos, ids.source ?? [], documents)) touched.add(id)
  const anchors = [...(ids.anchor ?? []), ...(await repos.anchors.idsByDocuments([...documents]))]
  for (const id of await repos.claims.idsByAnchors(anchors)) touched.add(id)
  for (const id of await repos.evidence.claimIdsByItems([...documents, ...anchors])) touched.add(id)
  return withDependents(repos, await withRestating(repos, touched, changes))
}

/** Whether a change gives an entity another marking. */
function marksEntity({ type, before, after }: Change): boolean {
  const marking = (state: Change['before']) => JSON.stringify([state?.marking, state?.downgrade])
  return type === 'entity' && marking(before) !== marking(after)
}

/**
 * Adds to `documents` whatever hangs together with them or with origins of the sources by lineage, and answers the claims
 * of evidence that does: a root's grade, status or retraction reaches all of them.
 */
async function claimsAlongLineage(
  repos: Repositories,
  sources: readonly string[],
  documents: Set<string>,
): Promise<string[]> {
  if (documents.size === 0 && sources.length === 0) return []
  const links = await repos.lineageLinks.list()
  if (links.length === 0) return []
  const origins = sources.length > 0 ? await repos.origins.list() : []
  const reached = new Set([
    ...documents,
    ...origins.flatMap(({ id, sourceId }) => (sourceId && sources.includes(sourceId) ? [id] : [])),
  ])
  for (let size = 0; size < reached.size; ) {
    size = reached.size
    for (const { from, to } of links)
      if (reached.has(from.id) || reached.has(to.id)) {
        reached.add(from.id)
        reached.add(to.id)
      }
  }
  const evidence = new Set<string>()
  for (const { from, to } of links)
    for (const end of [from, to]) {
      if (!reached.has(end.id)) continue
      if (end.kind === 'document') documents.add(end.id)
      if (end.kind === 'evidence') evidence.add(end.id)
    }
  return (await repos.evidence.many([...evidence])).map((one) => one.claimId)
}

/** Whether a change gives an entity that claims may name already another way to its polity. */
function linksEntity({ op, type, before, after }: Change): boolean {
  const way = (state: Change['before']) => JSON.stringify([state?.kind, state?.links])
  return type === 'entity' && op !== 'create' && way(before) !== way(after)
}

/** Adds the claims that restate, directly or through others, an end of a restatement that came or went. */
async function withRestating(
  repos: Repositories,
  touched: Set<string>,
  changes: readonly Change[],
): Promise<Set<string>> {
  const ends = changes.flatMap(({ type, before, after }) =>
    type === 'claim-relation'
      ? [before, after].flatMap((state) => (state?.type === 'restates' ? [String(state.from)] : []))
      : [],
  )
  for (let next = ends; next.length > 0; ) {
    const relations = await repos.claimRelations.byClaims(next)
    const above = new Set(next)
    next = relations.flatMap(({ type, from, to }) =>
      type === 'restates' && above.has(to) && !touched.has(from) ? [from] : [],
    )
    for (const id of next) touched.add(id)
  }
  return touched
}

function claimsNamed({ type, before, after }: Change): string[] {
  if (!NAMING.has(type)) return []
  return [before, after].flatMap((state) => {
    if (!state) return []
    if (type === 'claim-relation') return [String(state.from), String(state.to)]
    if (type !== 'tag-use' && type !== 'note') return [String(state.claimId)]
    const target = state.target as { kind: string; id: string }
    return target.kind === 'claim' ? [target.id] : []
  })
}

/** Claims that use touched ones as evidence, and theirs in turn. */
async function withDependents(repos: Repositories, touched: Set<string>): Promise<string[]> {
  for (let next = [...touched]; next.length > 0; ) {
    next = (await repos.evidence.claimIdsByItems(next)).filter((id) => !touched.has(id))
    for (const id of next) touched.add(id)
  }
  return [...touched]
}

/** Claims touched by the change sets after a sequence. */
export async function touchedAfter(corpus: Corpus, history: Pick<History, 'since'>, after: number): Promise<string[]> {
  const changes = (await history.since(after)).flatMap((set) => set.changes)
  const ids: Partial<Record<ObjectType, string[]>> = {}
  for (const { type, id } of changes) {
    ids[type] ??= []
    ids[type].push(id)
  }
  return corpus.read((handle) => touchedClaims(repositories(handle), ids, changes))
}
