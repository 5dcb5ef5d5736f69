// A small corpus in the project's own words, and ways to vary it. Every test of the brief starts from it.
import type { BriefClaim, BriefDocument, BriefInput } from '@shared/kernel/brief/input'
import { Anchor } from '@shared/model/anchor'
import type { Tlp } from '@shared/model/base/envelope'
import { AnalystId, VersionId } from '@shared/model/base/ids'
import { DOMAINS } from '@shared/model/base/vocabulary'
import { Brief } from '@shared/model/brief'
import { Claim } from '@shared/model/claim'
import { Document, Source, Version } from '@shared/model/document'
import { Entity } from '@shared/model/entity'
import { Analyst, Project } from '@shared/model/project'

/** A valid id that names its number. */
export const id = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const AT = '2026-03-01T09:00:00.000Z'
const by = AnalystId.parse(id(1))
export const stamp = { createdAt: AT, createdBy: by, modifiedAt: AT, rev: 1 }

const FOCAL = id(10)
const place = (n: number, name: string, lon: number, lat: number, rest: object = {}) =>
  Entity.parse({ id: id(n), ...stamp, kind: 'place', name, point: { lon, lat }, ...rest })
const alias = (text: string, language: string) => ({ text, language, type: 'official' })

export const ENTITIES = [
  Entity.parse({
    id: FOCAL,
    ...stamp,
    kind: 'polity',
    name: 'Kazakhstan',
    codes: { iso3166: 'KZ' },
    aliases: [alias('Қазақстан', 'kk')],
  }),
  Entity.parse({ id: id(11), ...stamp, kind: 'polity', name: 'Russia', codes: { iso3166: 'RU' } }),
  Entity.parse({
    id: id(12),
    ...stamp,
    kind: 'polity',
    name: 'China',
    codes: { iso3166: 'CN' },
    aliases: [alias('中国', 'zh')],
  }),
  Entity.parse({ id: id(13), ...stamp, kind: 'polity', name: 'Uzbekistan', codes: { iso3166: 'UZ' } }),
  Entity.parse({
    id: id(14),
    ...stamp,
    kind: 'government',
    name: 'Russian government',
    links: [{ type: 'government-of', to: id(11) }],
  }),
  place(20, 'Astana', 71.43, 51.17, { aliases: [alias('Астана', 'kk')] }),
  place(21, 'Almaty', 76.9, 43.25, { aliases: [alias('Алматы', 'kk')] }),
  place(22, 'Aktau', 51.17, 43.65, { aliases: [alias('Ақтау', 'kk')] }),
  place(23, 'Khorgos', 80.4, 44.21, { aliases: [alias('霍尔果斯', 'zh')] }),
  place(24, 'Aktau harbour', 51.2, 43.6),
  Entity.parse({
    id: id(30),
    ...stamp,
    kind: 'facility',
    subkind: 'oil pipeline',
    name: 'Steppe line',
    geometry: {
      type: 'LineString',
      coordinates: [
        [53, 46],
        [60, 48],
        [70, 48.5],
        [82, 45.2],
      ],
    },
  }),
]

export const BODY = [
  'A country of long borders',
  'The plain has no gate. Two neighbours trade across it, and each of them would rather be the only one.',
  'In 1997 the eastern line was agreed, and by 2006 oil ran through it. The harbour at Aktau grew at the same time.',
  'The author expects the third partner to stay, but gives no date.',
].join('\n\n')

export interface Vary {
  readonly shareText?: boolean
  readonly marking?: Tlp
  readonly documentMarking?: Tlp
  readonly defaultMarking?: Tlp
  readonly ceiling?: Tlp
  readonly workingCopy?: boolean
  readonly claimText?: (n: number, text: string) => string
  readonly title?: string
  readonly claims?: number
}

const WORDS: readonly {
  domain: (typeof DOMAINS)[number]
  text: string
  type?: string
  when?: object
  find: string
  places?: object[]
}[] = [
  {
    domain: 'energy',
    text: 'The eastern line was agreed in 1997.',
    find: 'the eastern line was agreed',
    when: { edtf: '1997', mode: 'within', basis: 'stated' },
    places: [{ placeId: id(30), role: 'site' }],
  },
  {
    domain: 'energy',
    text: 'Oil has run through the eastern line since 2006.',
    find: 'by 2006 oil ran through it',
    when: { edtf: '2006/..', mode: 'throughout', basis: 'stated' },
    places: [
      { placeId: id(23), role: 'destination' },
      { placeId: id(22), role: 'origin' },
    ],
  },
  {
    domain: 'trade',
    text: 'Two neighbours trade across the plain, and each would rather be the only partner.',
    type: 'judgement',
    find: 'Two neighbours trade across it, and each of them would rather be the only one',
    when: { edtf: '1991~/2012', mode: 'throughout', basis: 'inferred' },
    places: [
      { placeId: id(12), role: 'scope' },
      { placeId: id(13), role: 'scope' },
    ],
  },
  {
    domain: 'trade',
    text: 'The harbour at Aktau grew while the line was built.',
    find: 'The harbour at Aktau grew at the same time',
    when: { edtf: '1997-05-12', mode: 'within', basis: 'stated' },
    places: [
      { placeId: id(24), role: 'site' },
      { placeId: id(22), role: 'site' },
    ],
  },
  {
    domain: 'diplomacy',
    text: 'The third partner stays in the country through 2030.',
    type: 'forecast',
    find: 'The author expects the third partner to stay',
    when: { edtf: '2026/2030', mode: 'within', basis: 'inferred' },
    places: [{ placeId: id(20), role: 'site' }],
  },
]

function anchorOf(n: number, find: string, text: string) {
  const start = text.indexOf(find)
  const end = start + find.length
  return Anchor.parse({
    id: id(500 + n),
    ...stamp,
    documentId: id(200),
    versionId: id(300),
    spans: [{ start, end }],
    selectors: [
      {
        type: 'quote',
        exact: find,
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
      },
    ],
  })
}

function claimOf(n: number, vary: Vary): BriefClaim {
  const word = WORDS[n % WORDS.length] ?? WORDS[0]!
  const type = word.type ?? 'fact'
  const text = n < WORDS.length ? word.text : `${word.text.slice(0, -1)}, as told in item ${n + 1}.`
  const claim = Claim.parse({
    id: id(1000 + n),
    ...stamp,
    text: vary.claimText?.(n, text) ?? text,
    anchorIds: [id(500 + (n % WORDS.length))],
    type,
    domain: n < WORDS.length ? word.domain : DOMAINS[n % DOMAINS.length],
    actors: [
      { entityId: FOCAL, role: 'subject' },
      { entityId: id(14), role: n % 2 === 0 ? 'beneficiary' : 'loser', strength: 2 },
    ],
    places: word.places ?? [],
    eventTime: word.when,
    marking: vary.marking,
  })
  const forecast = type === 'forecast'
  return {
    claim,
    standing: forecast ? 'inference' : n % 3 === 0 ? 'established' : 'reported',
    credibility: forecast ? undefined : 2,
    reliability: 'B',
    origins: [1, 2],
    ...(forecast
      ? {
          likelihood: { scale: 'icd203', term: 'very likely', row: 1, basis: 'assigned' },
          confidence: 'moderate',
          confidenceReason: 'the record is long but one-sided',
        }
      : {}),
  }
}

/** The fixture as a compiler's input; five claims on one document unless more are asked for. */
export function input(vary: Vary = {}): BriefInput {
  const text = BODY
  const count = vary.claims ?? WORDS.length
  const document = Document.parse({
    id: id(200),
    ...stamp,
    sourceId: id(100),
    title: 'The plain between two neighbours',
    kind: 'essay',
    language: 'en',
    authors: [{ name: 'A. Writer' }],
    published: '2012-05',
    shareText: vary.shareText ?? true,
    url: 'https://example.org/plain',
    marking: vary.documentMarking,
    currentVersionId: id(300),
  })
  const version = Version.parse({
    id: id(300),
    documentId: id(200),
    n: 1,
    textSha256: 'a'.repeat(64),
    length: text.length,
    importer: { name: 'text', version: '1' },
  })
  const source = Source.parse({
    id: id(100),
    ...stamp,
    name: 'Plain Review',
    kind: 'outlet',
    grades: [{ reliability: 'B', reason: 'own test', by, at: AT }],
  })
  const documents: BriefDocument[] = [{ document, source, versions: [version] }]
  return {
    project: Project.parse({
      id: id(2),
      ...stamp,
      title: vary.title ?? 'A test of balance',
      focalPolityId: FOCAL,
      powerIds: [id(11), id(12)],
      defaultMarking: vary.defaultMarking ?? 'TLP:GREEN',
    }),
    analysts: [Analyst.parse({ id: by, createdAt: AT, name: 'Test desk', initials: 'TD' })],
    claims: Array.from({ length: count }, (_, n) => claimOf(n, vary)),
    documents: count === 0 ? [] : documents,
    anchors: WORDS.map((word, n) => anchorOf(n, word.find, text)),
    texts: new Map([[VersionId.parse(id(300)), text]]),
    entities: ENTITIES,
    tags: [],
    ceiling: vary.ceiling ?? 'TLP:GREEN',
    workingCopy: vary.workingCopy ?? false,
    now: '2026-03-02T10:00:00.000Z',
  }
}

/** A stored brief of the fixture's analyst. */
export const brief = (fields: object): Brief =>
  Brief.parse({ id: id(900), ...stamp, title: 'A written brief', asOf: AT, ceiling: 'TLP:GREEN', ...fields })
