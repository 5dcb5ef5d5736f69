// Sound inputs that a row of the table spoils in one place.
import type { BadIds } from '../../support/bad-corpus'

type Changes = Readonly<Record<string, unknown>>
/** A fact on the first document. */
export const claim =
  (changes: Changes = {}) =>
  (ids: BadIds) => ({
    text: 'The council met.',
    type: 'fact',
    domain: 'trade',
    anchors: [{ documentId: ids.harbour, spans: [{ start: 0, end: 11 }] }],
    ...changes,
  })
/** A forecast on the second document. */
export const forecast = (of: Changes = {}, changes: Changes = {}) =>
  claim({
    type: 'forecast',
    forecast: { question: 'Is it open?', criterion: 'A map.', horizonBasis: 'stated', resolvable: 'yes', ...of },
    ...changes,
  })
/** A change of the fact. */
export const changed = (changes: Changes) => (ids: BadIds) => ({ id: ids.fact, changes })
/** An assessment of the fact. */
export const judged = (judgement: Changes) => (ids: BadIds) => ({ claimId: ids.fact, ...judgement })
/** A bulk operation on the fact. */
export const bulk = (operation: Changes) => (ids: BadIds) => ({ ids: [ids.fact], operation })
/** A time, within it unless said otherwise. */
export const time = (edtf: string, more: Changes = {}) => ({ edtf, mode: 'within', basis: 'stated', ...more })
/** A new entity. */
export const entity =
  (changes: Changes = {}) =>
  () => ({ kind: 'organisation', name: 'The Ferry Board', ...changes })
