// Corpus files in temporary folders, opened through a real workbench, gone after the test.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CorpusObjects } from '@main/exchange/corpus-objects'
import { createHistory } from '@main/history'
import { insertObjects } from '@main/services/core/new-corpus'
import { createObject, openCorpus, type Repositories, repositories } from '@main/store'
import { createWorkbench, type Workbench, type WorkbenchOptions } from '@main/workbench'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { type MemoryPorts, memoryPorts } from './memory-ports'

export type Client = RouterClient<Workbench['router']>
export interface OpenWorkbench {
  readonly path: string
  readonly ports: MemoryPorts
  readonly workbench: Workbench
  readonly client: Client
  /** Closes and opens the same file again. */
  reopen(open?: WorkbenchOptions['open']): Promise<OpenWorkbench>
}

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'equipoise-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const ANALYST = { name: 'Ada Fixture', initials: 'AF' }

/** A workbench over a new corpus, by default empty and signed by Ada Fixture. */
export async function newWorkbench(
  open: WorkbenchOptions['open'] = {},
  ports: MemoryPorts = memoryPorts(),
): Promise<OpenWorkbench> {
  return openWorkbench(join(temporaryFolder(), 'test.eqp'), { create: true, analyst: ANALYST, ...open }, ports)
}

/** A workbench over a file that is there, or is made with `create`; closed when the test ends. */
export async function openWorkbench(
  path: string,
  open: WorkbenchOptions['open'],
  ports: MemoryPorts = memoryPorts(),
): Promise<OpenWorkbench> {
  const opened = await workbenchAt(path, open, ports)
  onTestFinished(() => opened.workbench.close())
  return {
    ...opened,
    async reopen(next = { analyst: ANALYST }) {
      await opened.workbench.close()
      return openWorkbench(path, next, ports)
    },
  }
}

/** The same outside a test: whoever opens it closes it. */
export async function workbenchAt(
  path: string,
  open: WorkbenchOptions['open'],
  ports: MemoryPorts = memoryPorts(),
): Promise<Omit<OpenWorkbench, 'reopen'>> {
  const workbench = await createWorkbench({ path, ports, open })
  return { path, ports, workbench, client: createRouterClient(workbench.router) }
}

/** Writes a whole corpus of objects into a new file and closes it. */
export async function writeCorpus(path: string, objects: CorpusObjects, clock = memoryPorts().clock): Promise<void> {
  const corpus = openCorpus(path, { clock, create: true })
  try {
    const { unitOfWork } = createHistory(corpus)
    const options = {
      label: 'corpus.create',
      policy: 'log-only',
      source: 'import',
      author: objects.analysts[0]!.id,
    } as const
    await unitOfWork.run(options, async (tx) => {
      for (const analyst of objects.analysts) await createObject(tx, 'analyst', { ...analyst })
      await insertObjects(tx, { ...objects, analysts: [] })
    })
  } finally {
    await corpus.close()
  }
}

/** Writes into a closed corpus what no operation writes yet, in one change set. */
export async function writeInto(
  path: string,
  author: string,
  work: (repos: Repositories) => Promise<void>,
  clock = memoryPorts().clock,
): Promise<void> {
  const corpus = openCorpus(path, { clock })
  try {
    const { unitOfWork } = createHistory(corpus)
    const options = { label: 'test', policy: 'log-only', source: 'import', author } as const
    await unitOfWork.run(options, async (tx) => work(repositories(tx)))
  } finally {
    await corpus.close()
  }
}
