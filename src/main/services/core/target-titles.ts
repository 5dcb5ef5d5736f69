// What people call the objects that tags and notes stand on: read kind by kind, many at a time. Writes nothing.
import type { TargetView } from '@shared/contract/ledger/targets'
import type { Anchor } from '@shared/model/anchor'
import type { TagUse } from '@shared/model/tag'
import type { Repositories } from '../../store'
import { subjectOf } from './words'

type Target = TagUse['target']
type Kind = Target['kind']
type View = Omit<TargetView, 'kind' | 'id'>
interface Row {
  readonly id: string
  readonly view: View
}

/** Objects of one kind by ids, deleted ones too. */
const READ: Readonly<Record<Kind, (repos: Repositories, ids: readonly string[]) => Promise<Row[]>>> = {
  claim: async (repos, ids) =>
    (await repos.claims.many(ids)).map(({ id, text, number }) => ({ id, view: { title: text, number } })),
  document: async (repos, ids) => titled(await repos.documents.many(ids)),
  source: async (repos, ids) => named(await repos.sources.many(ids)),
  entity: async (repos, ids) => named(await repos.entities.many(ids)),
  tag: async (repos, ids) => named(await repos.tags.many(ids)),
  brief: async (repos, ids) => titled(await repos.briefs.many(ids)),
  project: async (repos, ids) => titled(await repos.project.many(ids)),
  anchor: async (repos, ids) =>
    (await repos.anchors.many(ids)).map((anchor) => ({ id: anchor.id, view: passage(anchor) })),
}
const named = (objects: readonly { id: string; name: string }[]): Row[] =>
  objects.map(({ id, name }) => ({ id, view: { title: name } }))
const titled = (objects: readonly { id: string; title: string }[]): Row[] =>
  objects.map(({ id, title }) => ({ id, view: { title } }))

/** A passage by the start of its words; one that is known by hashes alone has none. */
function passage({ documentId, spans, selectors }: Anchor): View {
  const words = selectors.map((selector) => (selector.type === 'quote' ? selector.exact : '')).join(' … ')
  return { title: subjectOf(words), documentId, ...(spans[0] && { span: spans[0] }) }
}

/** The targets with their names; `title` is empty where nothing has the id. */
export async function targetViews(repos: Repositories, targets: readonly Target[]): Promise<TargetView[]> {
  const views = new Map<string, View>()
  for (const [kind, of] of Map.groupBy(targets, (target) => target.kind)) {
    const ids = [...new Set<string>(of.map(({ id }) => id))]
    for (const { id, view } of await READ[kind](repos, ids)) views.set(`${kind} ${id}`, view)
  }
  return targets.map(({ kind, id }) => ({ kind, id, ...(views.get(`${kind} ${id}`) ?? { title: '' }) }))
}
