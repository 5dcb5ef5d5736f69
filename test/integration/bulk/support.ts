// A small corpus in a file, copied for each case, with what no single operation makes: evidence, relations, assessments.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BulkOperationInput } from '@shared/contract/ledger/bulk'
import { afterAll, beforeAll, expect } from 'vitest'
import { ANALYST, type Client, openWorkbench, temporaryFolder, workbenchAt, writeInto } from '../../support/corpus-file'
import { corpusRows, type Rows } from '../../support/corpus-rows'
import { memoryPorts, orderedIds } from '../../support/memory-ports'
import { fillSmallCorpus, type Ids } from '../../support/small-corpus'

export interface BulkIds extends Ids {
  readonly other: string
  readonly twin: string
  readonly analyst: string
}

/** Two more claims about the meeting, one of which the fact contradicts. */
async function fill(path: string): Promise<BulkIds> {
  const { client, ports, workbench } = await workbenchAt(path, { create: true, analyst: ANALYST })
  const ids = await fillSmallCorpus(client, ports)
  const made = async (text: string, start: number) =>
    (
      await client.claims.create({
        text,
        type: 'fact',
        domain: 'trade',
        actors: [{ entityId: ids.polity as never, role: 'subject' }],
        eventTime: { edtf: '1997-06', mode: 'within', basis: 'stated' },
        anchors: [{ documentId: ids.harbour as never, spans: [{ start, end: start + 10 }] }],
        tagIds: [ids.tag as never],
        note: `Note on ${text}`,
      })
    ).claim.id
  const twin = await made('The council sat in the harbour.', 40)
  const other = await made('A fee was set.', 60)
  const { project, analysts } = await client.project.get()
  await workbench.close()
  const analyst = analysts[0]!.id
  await writeInto(path, analyst, async (repos) => {
    const id = () => ports.ids.next()
    await repos.evidence.insert({
      id: id(),
      claimId: twin,
      item: { kind: 'document', id: ids.ridge },
      stance: 'supports',
    })
    await repos.evidence.insert({ id: id(), claimId: other, item: { kind: 'claim', id: twin }, stance: 'supports' })
    await repos.claimRelations.insert({ id: id(), from: other, to: twin, type: 'elaborates' })
    await repos.claimRelations.insert({ id: id(), from: ids.fact, to: twin, type: 'explains' })
    await repos.assessments.insert({
      id: id(),
      claimId: twin,
      analystId: analyst,
      at: project.createdAt,
      credibility: 3,
      basis: { reliability: 'F', origins: [1, 1], itemIds: [] },
    })
  })
  return { ...ids, twin, other, analyst }
}

export interface BulkCorpus {
  ids(): BulkIds
  /** A copy of the file. */
  copy(): string
}

/** Made once for a file of tests. */
export function bulkCorpus(): BulkCorpus {
  const folder = mkdtempSync(join(tmpdir(), 'equipoise-bulk-'))
  const template = join(folder, 'small.eqp')
  let ids: BulkIds
  beforeAll(async () => {
    ids = await fill(template)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    ids: () => ids,
    copy() {
      const path = join(temporaryFolder(), 'copy.eqp')
      copyFileSync(template, path)
      return path
    },
  }
}

/** Does something in a corpus with ids of its own and answers its rows after. */
export async function rowsAfter(path: string, act: (client: Client) => Promise<unknown>, seed = 0): Promise<Rows> {
  const ports = memoryPorts({ ids: orderedIds(1_800_000_000_000 + seed) })
  const { workbench, client } = await openWorkbench(path, { analyst: ANALYST, trusted: true }, ports)
  await act(client)
  expect((await client.project.check({})).problems).toEqual([])
  await workbench.close()
  expect(ports.incidents).toEqual([])
  return corpusRows(path)
}
export type Operate = (ids: BulkIds) => BulkOperationInput
