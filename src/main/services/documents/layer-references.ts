// What a layer refers to must be there once it is written: refusals of the store in a layer's own words.
import { Failure } from '@shared/contract/errors'
import type { Planned } from '../../exchange/layer-import'
import { isForeignKeyError, type Repositories } from '../../store'

const REFERS = 'it refers to something that neither it nor the corpus holds'

/** Throws LAYER_INVALID in place of what the store says of a missing reference or of an id that is taken. */
export async function refusingLayer<T>(layer: string | undefined, writing: Promise<T>): Promise<T> {
  try {
    return await writing
  } catch (error) {
    if (layer === undefined) throw error
    if (isForeignKeyError(error)) throw new Failure('LAYER_INVALID', { name: layer, detail: REFERS })
    if (error instanceof Failure && error.code === 'DUPLICATE')
      throw new Failure('LAYER_INVALID', { name: layer, detail: 'an id or a name in it is taken already' })
    throw error
  }
}

interface Reference {
  readonly kind: string
  readonly id: string
}
/** Fields whose kind stands beside the id, so that no foreign key can hold them. */
const BY_KIND = ['target', 'item', 'from', 'to'] as const

function referencesOf({ object }: Planned): Reference[] {
  const values = BY_KIND.map((field) => object[field] as Reference | string | undefined)
  return values.filter((value): value is Reference => typeof value === 'object')
}

const LIVE: Readonly<Record<string, (repos: Repositories) => { get(id: string): Promise<object | undefined> }>> = {
  document: (repos) => repos.documents,
  source: (repos) => repos.sources,
  claim: (repos) => repos.claims,
  entity: (repos) => repos.entities,
  anchor: (repos) => repos.anchors,
  tag: (repos) => repos.tags,
  brief: (repos) => repos.briefs,
  project: (repos) => repos.project,
  evidence: (repos) => repos.evidence,
  origin: (repos) => repos.origins,
}

/** Throws LAYER_INVALID where an object that was added stands on nothing. */
export async function requireReferences(repos: Repositories, layer: string, plan: readonly Planned[]): Promise<void> {
  for (const planned of plan.filter((one) => one.kind === 'add')) {
    for (const { kind, id } of referencesOf(planned)) {
      const found = await LIVE[kind]?.(repos).get(id)
      if (!found || 'deletedAt' in found)
        throw new Failure('LAYER_INVALID', { name: layer, detail: `${planned.object.id}: ${REFERS}`, place: id })
    }
  }
}
