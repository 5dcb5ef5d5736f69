// Whether what a layer carries keeps the rules that the corpus holds its own claims to. Looks nothing up in the corpus.
import { Failure } from '@shared/contract/errors'
import { ACYCLIC_RELATIONS, isSymmetric } from '@shared/kernel/relate'
import { parseEdtf } from '@shared/kernel/time'
import { Claim, Forecast } from '@shared/model/claim'
import { ClaimRelation } from '@shared/model/relation'
import { type LayerObject, type ReadLayer, readLayer } from '../../exchange/layer-import'
import { checkClaim, checkForecast } from '../claims/check-claim'

/** Reads a layer file; throws LAYER_INVALID for what is no layer and for the first object that breaks a rule. */
export function checkedLayer(id: string, text: string): ReadLayer {
  const read = readLayer(id, text)
  const refuse = (object: { id: string }, detail: string): never => {
    throw new Failure('LAYER_INVALID', { name: id, detail: `${object.id}: ${detail}` })
  }
  checkAnchors(read, refuse)
  checkDates(read, refuse)
  checkRelations(read, refuse)
  checkClaims(read, refuse)
  return read
}

type Refuse = (object: { id: string }, detail: string) => never

/** D8, D9: a passage is found by its hashed words alone; none is claimed to stand where nothing was looked for. */
function checkAnchors({ layer, objects }: ReadLayer, refuse: Refuse): void {
  for (const anchor of layer.anchors) {
    for (const selector of anchor.selectors) {
      if (selector.type !== 'hashed') refuse(anchor, 'it holds the words of a text')
      else if (selector.span.end <= selector.span.start) refuse(anchor, 'its span is empty')
    }
  }
  const found = new Set<string>(layer.anchors.map((anchor) => anchor.id))
  for (const anchor of objects.anchors ?? []) if (!found.has(anchor.id)) refuse(anchor, 'it has no hashed words')
}

/** D13 to D16, D18, D31. D27 is left to the corpus, which knows when the document was published. */
function checkClaims({ objects }: ReadLayer, refuse: Refuse): void {
  const restating = new Set(
    relationsOf(objects.relations).flatMap((one) => (one.type === 'restates' ? [one.from] : [])),
  )
  const forecasts = new Map((objects.forecasts ?? []).map((one) => [Forecast.parse(one).claimId, one]))
  const grounds = new Set<unknown>([
    ...(objects.notes ?? []).map((note) => (note.target as { id: string }).id),
    ...(objects.evidence ?? []).map((evidence) => evidence.claimId),
  ])
  for (const object of objects.claims ?? []) {
    const claim = Claim.parse(object)
    try {
      checkClaim(claim, { isRestatement: restating.has(claim.id) })
      checkForecast(claim.type, forecasts.get(claim.id))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      refuse(claim, [error.data.field, error.data.detail ?? error.code].filter(Boolean).join(' '))
    }
    const grounded = claim.anchorIds.length > 0 || (claim.reading === 'inferred' && grounds.has(claim.id))
    if (!grounded) refuse(claim, 'it has no passage, and no note or evidence to stand on')
  }
}

const relationsOf = (objects: readonly LayerObject[] = []): ClaimRelation[] =>
  objects.map((one) => ClaimRelation.parse(one))

/** D17. */
function checkRelations({ objects }: ReadLayer, refuse: Refuse): void {
  const seen = new Set<string>()
  const onward = new Map<string, string[]>()
  for (const relation of relationsOf(objects.relations)) {
    const { from, to, type } = relation
    if (from === to) refuse(relation, 'it relates a claim to itself')
    if (isSymmetric(type) && from > to) refuse(relation, `${type} has the lower id first`)
    if (seen.has(`${from} ${to} ${type}`)) refuse(relation, 'it stands in the layer twice')
    seen.add(`${from} ${to} ${type}`)
    if (!ACYCLIC_RELATIONS.includes(type)) continue
    if (leads(onward, `${type} ${to}`, `${type} ${from}`)) refuse(relation, `${type} goes round in a circle`)
    onward.set(`${type} ${from}`, [...(onward.get(`${type} ${from}`) ?? []), `${type} ${to}`])
  }
}

function leads(onward: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const queue = [from]
  const seen = new Set<string>()
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (at === to) return true
    if (!seen.has(at)) queue.push(...(onward.get(at) ?? []))
    seen.add(at)
  }
  return false
}

/** Fields that hold EDTF wherever they stand; `from`, `to` and `until` do in aliases, links and grades. */
const DATED: ReadonlySet<string> = new Set(['edtf', 'published', 'reviewAt'])
const LIMITED: ReadonlySet<string> = new Set(['aliases', 'links', 'grades'])

/** D24. */
function checkDates({ objects }: ReadLayer, refuse: Refuse): void {
  const visit = (owner: LayerObject, value: unknown, limits: boolean): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, item] of Object.entries(value)) {
      const dated = DATED.has(key) || (limits && ['from', 'until'].includes(key)) || (limits && isLimit(value, key))
      if (dated && typeof item === 'string') {
        const parsed = parseEdtf(item)
        if (!parsed.ok || parsed.canonical !== item) refuse(owner, `${key}: “${item}” is no date in its one spelling`)
      } else visit(owner, item, limits || LIMITED.has(key))
    }
  }
  for (const [name, list] of Object.entries(objects)) {
    for (const { csl: _csl, ...object } of list) if (name !== 'anchors') visit(object as LayerObject, object, false)
  }
}

/** `to` is a date in aliases and grades, an id in links. */
const isLimit = (holder: object, key: string): boolean => key === 'to' && ('text' in holder || 'reliability' in holder)
