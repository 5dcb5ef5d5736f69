import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { ANALYST, openWorkbench } from '../support/corpus-file'
import { failureOf } from '../support/failures'
import { smallCorpus } from '../support/small-corpus'

/** The small corpus with one row changed behind the program's back. */
async function tampered(sql: string) {
  const { path, workbench, ids } = await smallCorpus()
  await workbench.close()
  const db = new DatabaseSync(path)
  db.exec(sql)
  db.close()
  return { ...(await openWorkbench(path, { analyst: ANALYST })), path, ids }
}

describe('content that does not match its hash is named and never shown as right', () => {
  it('a changed text', async () => {
    const { workbench, ids, client } = await tampered(
      `update text set content = replace(content, 'council', 'company')`,
    )
    await expect(workbench.bytes(`documents/${ids.harbourVersion}/text`)).rejects.toMatchObject({
      code: 'CORPUS_DAMAGED',
    })
    const problems = (await client.project.check({})).problems
    expect(problems.map((problem) => problem.place)).toContain(ids.harbourVersion)
  })
  it('a changed claim', async () => {
    const { client, ids } = await tampered(`update claim set text = 'Forged.' where number = 1`)
    const failure = await failureOf(client.claims.get({ id: ids.fact as never }))
    expect(failure).toMatchObject({ code: 'CORPUS_DAMAGED', defined: true })
    expect(failure.data.detail).toContain('C-1')
    expect((await client.claims.get({ id: ids.forecast as never })).claim.number).toBe(2)
    expect((await client.project.check({})).ok).toBe(false)
  })
  it('a claim that cannot be read holds up no commit beside it, and no closing', async () => {
    const { client, workbench, ids, ports, path } = await tampered(`update claim set text = 'Forged.' where number = 1`)
    const document = { id: ids.harbour as never, changes: { title: 'Harbour papers' } }
    expect((await client.documents.update(document)).document.title).toBe('Harbour papers')
    expect(ports.incidents).toEqual([])
    const target = { kind: 'document', id: ids.harbour } as const
    expect((await client.notes.create({ target, body: 'Look again.' })).note.body).toBe('Look again.')
    await workbench.close()
    expect(existsSync(`${path}-wal`)).toBe(false)
  })
  it('what is derived is made again by a repair, which is logged and not undone', async () => {
    const { client } = await tampered(`delete from search_claim_words`)
    const { ok, problems } = await client.project.check({ repair: true })
    expect([ok, problems.map((problem) => problem.repaired)]).toEqual([true, [true]])
    expect((await client.project.check({})).problems).toEqual([])
    expect((await client.history.list({ limit: 1 })).changeSets[0]!.label).toBe('corpus.repair')
    expect((await client.history.state()).undo!.label).toBe('brief.create')
  })
})
