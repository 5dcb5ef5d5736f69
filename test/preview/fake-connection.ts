// A connection to a fixture corpus: the ledger, texts and lists of one seed. Anything else is refused, out loud.
import type { Client, Connection } from '@renderer/api/connection'
import { Failure } from '@shared/contract/errors'
import { buildColumns, type LedgerRecord, packLedger } from '@shared/kernel/ledger'
import { seedDictionaries, seedRecords } from '../builders/ledger'

const SENTENCES = [
  'The ferry carries freight in summer and nothing in winter.',
  'A second bridge was promised twice.',
  'Each bank keeps its own toll, and each complains of the other.',
]

/** About `length` characters of self-written text in paragraphs. */
export function fixtureText(length: number): string {
  let text = 'Two banks of one river\n\n'
  for (let i = 0; text.length < length; i++) text += `${SENTENCES[i % 3]}${i % 5 === 4 ? '\n\n' : ' '}`
  return text.slice(0, length)
}

type Answers = Readonly<Record<string, (input: never) => unknown>>

function clientOf(answers: Answers): Client {
  const branch = (path: readonly string[]): unknown =>
    new Proxy(() => undefined, {
      get: (_, key) => branch([...path, String(key)]),
      apply: async (_, __, [input]: [never]) => {
        const answer = answers[path.join('.')]
        if (!answer) throw new Failure('FORBIDDEN', { detail: path.join('.') })
        return answer(input)
      },
    })
  return branch([]) as Client
}

/** A fixture corpus of `count` claims; `answers` adds or replaces operations by dotted name, `own` claims and text. */
export function fakeConnection(
  count: number,
  answers: Answers = {},
  own: { readonly records?: readonly LedgerRecord[]; readonly text?: string } = {},
): Connection {
  const dictionaries = seedDictionaries()
  const { records = seedRecords(count), text = fixtureText(4000) } = own
  const ledger = packLedger(buildColumns(records, dictionaries, 1))
  const defaults: Answers = {
    'project.get': () => ({
      project: {
        title: 'Two banks',
        powerIds: dictionaries.powers,
        focalPolityId: dictionaries.focal,
        likelihoodScale: 'icd203',
        likelihoodRow: 1,
        defaultMarking: 'TLP:AMBER+STRICT',
      },
      corpus: { name: 'fixture.eqp', id: 'fixture', sequence: 1, starter: false },
      analysts: [{ id: 'analyst', name: 'A. Reader', initials: 'AR' }],
      currentAnalystId: 'analyst',
      counts: { documents: 3, claims: count, entities: dictionaries.entities.length, tags: dictionaries.tags.length },
    }),
    'documents.list': () => ({
      documents: dictionaries.documents.map((d) => ({
        ...d,
        currentVersionId: d.versionId,
        authors: [],
        guessed: [],
        version: { id: d.versionId, regions: [] },
        claimCount: count / 3,
      })),
    }),
    'tags.list': () => ({ tags: dictionaries.tags.map((tag) => ({ ...tag, uses: 1 })) }),
    'collections.list': () => ({ collections: [] }),
    'history.state': () => ({ sequence: 1 }),
    'host.settings': () => ({
      theme: 'system',
      fontSize: 1,
      tourDone: true,
      singleKeys: true,
      layouts: {},
      sequences: {},
    }),
    'host.updateSettings': (changes: object) => changes,
    'host.info': () => ({
      kind: 'test',
      version: '0',
      node: '24',
      platform: 'test',
      zone: 'UTC',
      requests: { made: 0, refused: 0 },
    }),
    'events.subscribe': () => (async function* () {})(),
    'ledger.records': ({ ids }: { ids: string[] }) => ({
      sequence: 1,
      records: records.filter((r) => ids.includes(r.id)),
      removed: [],
      dictionaries,
    }),
  }
  return {
    client: clientOf({ ...defaults, ...answers }),
    bytes: async (path) => (path === 'ledger' ? ledger : new TextEncoder().encode(text)),
    url: (path) => path,
    upload: async () => [],
    onClosed: () => () => undefined,
  }
}
