// A corpus opened in this process for one command, with the ports of a terminal; closed again whatever happens.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import type { workbenchContract } from '@shared/contract'
import { Failure } from '@shared/contract/errors'
import { createReaderClient } from '../../ingest/process/reader-client'
import type { BytesAnswer, HandedFile } from '../../ports'
import { findFolders } from '../shared/disk/folders'
import { openSettings, type SettingsStore } from '../shared/disk/settings-store'
import { resourcesFolder } from '../shared/disk/version'
import { createFileTokens, type FileTokens } from '../shared/ports/file-tokens'
import { forkReader } from '../shared/ports/reader-process'
import { type Call, textOption } from './command'

export interface LocalCorpus {
  readonly client: ContractRouterClient<typeof workbenchContract>
  readonly tokens: FileTokens
  readonly settings: SettingsStore
  readonly id: string
  bytes(path: string): Promise<BytesAnswer>
}

const WHY: Readonly<Record<string, string>> = { EACCES: 'it may not be read', EPERM: 'it may not be read' }

/** The bytes of a file that the person named; FILE_MISSING or FILE_UNREADABLE when they cannot be had. */
export async function readHanded(path: string): Promise<HandedFile> {
  const name = basename(path)
  try {
    if ((await stat(path)).isDirectory()) throw new Failure('FILE_UNREADABLE', { name, detail: 'it is a folder' })
    return { name, bytes: new Uint8Array(await readFile(path)) }
  } catch (error) {
    if (error instanceof Failure) throw error
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Failure('FILE_MISSING', { name: path })
    throw new Failure('FILE_UNREADABLE', { name, detail: WHY[code] ?? 'the disk refused it' })
  }
}
/** A token for a file on disk; the file must be there now and is read when the workbench takes it. */
export async function handPath(tokens: FileTokens, path: string): Promise<string> {
  await stat(path).catch(() => {
    throw new Failure('FILE_MISSING', { name: path })
  })
  return tokens.handLater(() => readHanded(path))
}

export interface OpenAs {
  readonly create?: 'starter' | 'empty'
  readonly analyst?: string
  /** The command writes, so somebody must sign: the analyst of the settings, else the neutral name below. */
  readonly writes?: boolean
}
/** Never taken from the account of the machine. */
const UNNAMED = { name: 'Analyst' }

function signer({ analyst, writes }: OpenAs, settings: SettingsStore): { name: string; initials?: string } | undefined {
  if (analyst !== undefined) return { name: analyst }
  return writes ? (settings.get().analyst ?? UNNAMED) : undefined
}

/** Opens `path`, gives it to `work`, closes it; throws the declared Failure of opening. */
export async function withCorpus<T>(
  call: Call,
  path: string,
  work: (corpus: LocalCorpus) => Promise<T>,
  how: OpenAs = {},
): Promise<T> {
  const folders = findFolders(textOption(call.values, 'settings'))
  const settings = openSettings(folders.settings)
  if (settings.warning) call.say(settings.warning)
  const tokens = createFileTokens()
  const analyst = signer(how, settings)
  // Read only here: help and refused calls need no workbench.
  const [{ openWorkbench }, { localClient }] = await Promise.all([
    import('../shared/thread/open-workbench'),
    import('../shared/contract/local-client'),
  ])
  const { workbench, ports } = await openWorkbench({
    corpus: path,
    ...(how.create && { create: how.create }),
    ...(analyst && { analyst }),
    resources: resourcesFolder(call.root),
    settings: folders.settings,
    sequences: settings.get().sequences,
    briefWorker: call.programs.briefWorker,
    files: tokens,
    imports: createReaderClient(forkReader(call.programs.readerProcess)),
  })
  try {
    const client = localClient(workbench.router, ports) as LocalCorpus['client']
    return await work({ client, tokens, settings, id: workbench.info().id, bytes: workbench.bytes })
  } finally {
    await workbench.close()
  }
}
