// Tables of bad input: each row a call that must be refused, naming where, and must change no row. Fills their corpus.
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import type { ErrorCode, ErrorData } from '@shared/contract/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BadIds, fillBadCorpus } from './bad-corpus'
import { ANALYST, type Client, workbenchAt } from './corpus-file'
import { corpusRows, type Rows } from './corpus-rows'

type Place = string | ((ids: BadIds) => Partial<ErrorData>)
/** Name, operation, its input, the declared code, and the field that the error names, or more of its data. */
export type BadRow = readonly [string, string, (ids: BadIds) => unknown, ErrorCode, Place]

type Opened = Awaited<ReturnType<typeof workbenchAt>>
/** A workbench over the filled corpus, for a whole file of rows. */
export interface BadCorpus {
  client(): Client
  ids(): BadIds
  /** Every row of every table, and the number of the newest change set. */
  state(): Promise<{ rows: Rows; sequence: number }>
  incidents(): readonly unknown[]
}

/** Opened before a file's tests and closed after them. */
export function badCorpus(): BadCorpus {
  const folder = mkdtempSync(join(tmpdir(), 'equipoise-bad-'))
  let opened: Opened
  let ids: BadIds
  beforeAll(async () => {
    opened = await workbenchAt(join(folder, 'bad.eqp'), { create: true, analyst: ANALYST })
    ids = await fillBadCorpus(opened.client, opened.ports)
  })
  afterAll(async () => {
    await opened.workbench.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    client: () => opened.client,
    ids: () => ids,
    incidents: () => opened.ports.incidents,
    async state() {
      const copy = join(folder, 'copy.eqp')
      for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true })
      for (const end of ['', '-wal']) if (existsSync(opened.path + end)) copyFileSync(opened.path + end, copy + end)
      return { rows: corpusRows(copy), sequence: (await opened.client.project.get()).corpus.sequence }
    },
  }
}

/** Calls `claims.create` and its like by name, with an input that no type allows. */
export async function callByName(client: Client, operation: string, input: unknown): Promise<unknown> {
  const procedure = operation.split('.').reduce<unknown>((at, key) => Reflect.get(Object(at), key), client)
  return Reflect.apply(procedure as (input: unknown) => Promise<unknown>, undefined, [input])
}

/** What a call was refused with; a call that was answered is the failure. */
async function refusal(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const thrown = await call.then(
    (answer) => new Error(`accepted: ${JSON.stringify(answer)?.slice(0, 300)}`),
    (error: unknown) => error,
  )
  if (thrown instanceof ORPCError) return { code: thrown.code, data: thrown.data }
  throw thrown
}

/** One test a row. */
export function refuses(title: string, corpus: BadCorpus, rows: readonly BadRow[]): void {
  describe(title, () => {
    it.each(rows)('%s (%s)', async (_, operation, input, code, place) => {
      const before = await corpus.state()
      const refused = await refusal(callByName(corpus.client(), operation, input(corpus.ids())))
      const data = typeof place === 'string' ? { field: place } : place(corpus.ids())
      expect(refused).toMatchObject({ code, data })
      expect(await corpus.state()).toEqual(before)
      expect(corpus.incidents()).toEqual([])
    })
  })
}
