import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANALYST, type Client, openWorkbench, temporaryFolder, workbenchAt } from '../../support/corpus-file'
import { corpusRows } from '../../support/corpus-rows'
import { memoryPorts, orderedIds } from '../../support/memory-ports'
import { fillSmallCorpus, type Ids } from '../../support/small-corpus'

type Hand = (name: string, content: string) => string
type Command = (client: Client, ids: Ids, hand: Hand) => Promise<unknown>

const COMMANDS: Record<string, Command> = {
  'project.update': (c, ids) =>
    c.project.update({ title: 'Renamed', focalPolityId: ids.polity as never, defaultMarking: 'TLP:GREEN' }),
  'documents.import': (c, _, hand) =>
    c.documents.import({ files: [hand('new.txt', 'A new text.\n'), hand('b.md', '# Title\n\nBody.\n')] }),
  'documents.paste': (c) => c.documents.paste({ text: 'Pasted words.', title: 'Pasted' }),
  'documents.update': (c, ids) =>
    c.documents.update({
      id: ids.harbour as never,
      changes: { title: 'Papers', published: '2009-08', source: { name: 'Gazette', kind: 'outlet' } },
    }),
  'documents.delete': (c, ids) => c.documents.delete({ id: ids.ridge as never }),
  'claims.create': (c, ids) =>
    c.claims.create({
      text: 'It was postponed.',
      type: 'forecast',
      domain: 'trade',
      anchors: [{ documentId: ids.harbour as never, spans: [{ start: 33, end: 62 }] }],
      tagIds: [ids.tag as never],
      note: 'Twice.',
      forecast: { question: 'Q?', criterion: 'C.', horizonBasis: 'none', resolvable: 'no' },
    }),
  'claims.update': (c, ids) =>
    c.claims.update({
      id: ids.fact as never,
      changes: { text: 'Changed.', eventTime: null, actors: [], tagIds: [ids.tag as never], status: 'reviewed' },
    }),
  'claims.update of the type': (c, ids) =>
    c.claims.update({ id: ids.forecast as never, changes: { type: 'judgement' } }),
  'claims.delete': (c, ids) => c.claims.delete({ ids: [ids.fact, ids.forecast, ids.inferred] as never[] }),
  'claims.addAnchor': (c, ids) =>
    c.claims.addAnchor({
      id: ids.fact as never,
      anchor: { documentId: ids.harbour as never, spans: [{ start: 33, end: 40 }] },
    }),
  'claims.removeAnchor': async (c, ids) => {
    const { claim } = await c.claims.get({ id: ids.fact as never })
    await c.claims.removeAnchor({ id: claim.id, anchorId: claim.anchors[0]!.id })
  },
  'entities.create': (c) => c.entities.create({ kind: 'organisation', name: 'Fee Office' }),
  'entities.fromGazetteer': async (c) => {
    const { hits } = await c.entities.search({ query: 'Tashkent' })
    await c.entities.fromGazetteer({ gazetteerId: hits.find((hit) => hit.gazetteer)!.gazetteer!.gazetteerId })
  },
  'entities.update': (c, ids) =>
    c.entities.update({ id: ids.place as never, changes: { name: 'Harbour City', links: [] } }),
  'tags.create': (c) => c.tags.create({ name: 'storage', colour: '#112233' }),
  'tags.update': (c, ids) => c.tags.update({ id: ids.tag as never, changes: { name: 'passage' } }),
  'tags.delete': (c, ids) => c.tags.delete({ id: ids.childTag as never }),
  'tags.merge': (c, ids) => c.tags.merge({ into: ids.tag as never, from: [ids.childTag as never] }),
  'tags.split': (c, ids) =>
    c.tags.split({ id: ids.childTag as never, parts: [{ name: 'tolls', targetIds: [ids.fact] }], keepRest: false }),
  'tags.apply': (c, ids) =>
    c.tags.apply({
      tagId: ids.tag as never,
      targets: [
        { kind: 'claim', id: ids.inferred },
        { kind: 'document', id: ids.ridge },
      ],
    }),
  'tags.apply, removing': (c, ids) =>
    c.tags.apply({ tagId: ids.childTag as never, targets: [{ kind: 'claim', id: ids.fact }], remove: true }),
  'notes.create': (c, ids) =>
    c.notes.create({ target: { kind: 'entity', id: ids.place }, body: 'Check the spelling.' }),
  'notes.update': (c, ids) => c.notes.update({ id: ids.note as never, body: 'Asked.', state: 'resolved' }),
  'notes.delete': (c, ids) => c.notes.delete({ id: ids.note as never }),
  'assessments.add': (c, ids) =>
    c.assessments.add({
      claimId: ids.fact as never,
      credibility: 2,
      likelihood: { scale: 'icd203', term: 'likely', row: 1 },
      confidence: 'low',
      confidenceReason: 'Two short texts.',
      effects: [{ entityId: ids.polity as never, sign: '−', strength: 2 }],
    }),
  'evidence.add': (c, ids) =>
    c.evidence.add({
      claimId: ids.inferred as never,
      item: { anchor: { documentId: ids.harbour as never, spans: [{ start: 33, end: 62 }] } },
      stance: 'supports',
      credibility: 2,
    }),
  'evidence.linkPassages': (c, ids) =>
    c.evidence.linkPassages({
      claim: { text: 'It was postponed.', type: 'fact', domain: 'trade' },
      passage: { documentId: ids.harbour as never, spans: [{ start: 33, end: 62 }] },
      counterpart: { documentId: ids.ridge as never, spans: [{ start: 0, end: 16 }] },
      stance: 'supports',
      lineage: { type: 'cites' },
    }),
  'relations.add': (c, ids) =>
    c.relations.add({ from: ids.inferred as never, to: ids.fact as never, type: 'restates', note: 'In short.' }),
  'forecasts.addEntry': (c, ids) => c.forecasts.addEntry({ claimId: ids.forecast as never, p: 0.6 }),
  'forecasts.resolve': (c, ids) =>
    c.forecasts.resolve({
      claimId: ids.forecast as never,
      outcome: 'yes',
      evidenceIds: [ids.harbour],
      passages: [{ documentId: ids.ridge as never, spans: [{ start: 0, end: 16 }] }],
      note: 'The register has it.',
    }),
  'briefs.create': (c) => c.briefs.create({ title: 'Another', ceiling: 'TLP:GREEN' }),
  'briefs.update': (c, ids) =>
    c.briefs.update({ id: ids.brief as never, changes: { subtitle: 'With a map', where: 'type:fact' } }),
  'briefs.delete': (c, ids) => c.briefs.delete({ id: ids.brief as never }),
}

const folder = mkdtempSync(join(tmpdir(), 'equipoise-undo-'))
const template = join(folder, 'small.eqp')
let ids: Ids
beforeAll(async () => {
  const { client, ports, workbench } = await workbenchAt(template, { create: true, analyst: ANALYST })
  ids = await fillSmallCorpus(client, ports)
  await workbench.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('D2 every command is undone and redone row for row', () => {
  it.each(Object.entries(COMMANDS))('%s', async (_, run) => {
    const path = join(temporaryFolder(), 'copy.eqp')
    copyFileSync(template, path)
    const ports = memoryPorts({ ids: orderedIds(1_800_000_000_000) })
    const step = async (act: (client: Client) => Promise<unknown>) => {
      const { workbench, client } = await openWorkbench(path, { analyst: ANALYST, trusted: true }, ports)
      await act(client)
      await workbench.close()
      return corpusRows(path)
    }
    const before = corpusRows(path)
    const after = await step((client) => run(client, ids, ports.hand))
    expect(after).not.toEqual(before)
    const undone = await step(async (client) => {
      await client.history.undo()
      expect((await client.project.check({})).problems).toEqual([])
    })
    expect(undone).toEqual(before)
    expect(await step((client) => client.history.redo())).toEqual(after)
    expect(ports.incidents).toEqual([])
  })
})
