// Records and dictionaries for the filter's tests: invented claims about invented pipelines.
import type { LedgerDictionaries, LedgerRecord } from '@shared/kernel/ledger/record'
import { ledgerTime } from '@shared/kernel/time'
import { PLAIN_FIELDS } from '../../../builders/record-fields'

export const dictionaries: LedgerDictionaries = {
  entities: [
    { id: 'e-kaz', name: 'Kazakhstan', kind: 'polity', iso3166: 'KZ', point: { lat: 48, lon: 68 } },
    { id: 'e-rus', name: 'Russia', kind: 'polity', iso3166: 'RU', point: { lat: 60, lon: 100 } },
    { id: 'e-osk', name: 'Öskemen', kind: 'place', point: { lat: 49.97, lon: 82.6 } },
    {
      id: 'e-line',
      name: 'North Line',
      kind: 'facility',
      geometry: {
        type: 'LineString',
        coordinates: [
          [50, 45],
          [53, 47],
        ],
      },
    },
    { id: 'e-fiji', name: 'Suva', kind: 'place', point: { lat: -18.1, lon: 178.4 } },
  ],
  tags: [
    { id: 't-transit', name: 'Transit', colour: '#7A7A7A' },
    { id: 't-dep', name: 'Dependence, one-sided', colour: '#7A7A7A' },
  ],
  documents: [
    {
      id: 'd-1',
      title: 'A synopsis',
      kind: 'essay',
      sourceId: 's-1',
      sourceName: 'Our own synopsis',
      reliability: 'C',
      hasText: true,
      shareText: true,
      versionId: 'v-1',
      length: 1000,
    },
  ],
  powers: [],
}

/** A record with defaults; `edtf` and `mode` make its time. */
export function record(
  over: Partial<LedgerRecord> & { readonly edtf?: string; readonly mode?: 'within' | 'throughout' } = {},
): LedgerRecord {
  const { edtf, mode = 'within', ...fields } = over
  const time = ledgerTime(edtf === undefined ? undefined : { edtf, mode, basis: 'stated' })
  return {
    ...PLAIN_FIELDS,
    id: 'c-1',
    number: 1,
    text: 'The North Line carries oil to the west',
    domain: 'energy',
    type: 'fact',
    standing: 'reported',
    tier: 'core',
    reading: 'stated',
    polarity: 'affirmed',
    status: 'draft',
    contested: false,
    split: false,
    actors: [{ entity: 'e-kaz', role: 'subject' }],
    places: [{ place: 'e-osk', role: 'site' }],
    tags: ['t-transit'],
    anchors: [{ id: 'a-1', document: 'd-1', start: 0, end: 10, status: 'exact' }],
    modified: 0,
    ...(time ? { time } : {}),
    ...fields,
  }
}
