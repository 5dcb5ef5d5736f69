// What a new corpus begins with: an empty project, or the starter corpus. One change set that cannot be undone.

import type { AnalystId } from '@shared/model/base/ids'
import type { ObjectType } from '@shared/model/change-set'
import type { Analyst } from '@shared/model/project'
import type { CorpusObjects } from '../../exchange/corpus-objects'
import { loadStarter } from '../../exchange/starter/starter'
import type { Ports } from '../../ports'
import { type Corpus, createObject, repositories, type Tx, type UnitOfWork } from '../../store'
import { entries } from '../../store/change-log'
import { initialsOf, nameAnalyst } from '../project/project-service'
import type { Context, Session } from './context'

/** Who signs, by name; initials are made from it where none are given. */
export interface NamedAnalyst {
  readonly name: string
  readonly initials?: string
}
interface Parts {
  readonly corpus: Corpus
  readonly work: UnitOfWork
  readonly ports: Ports
  readonly session: Session
}
const STARTER = 'corpus.starter'
/** Signs what the program itself writes into a corpus whose analyst is not named yet. */
const PROGRAM: NamedAnalyst = { name: 'Equipoise', initials: 'EQ' }

/** Fills a file that was just made. */
export async function makeProject(parts: Parts, open: { readonly starter?: boolean; readonly analyst?: NamedAnalyst }) {
  const starter = open.starter ? loadStarter(starterFiles(parts.ports)) : undefined
  const analyst = newAnalyst(parts.ports, open.analyst ?? PROGRAM)
  const options = {
    label: starter ? STARTER : 'corpus.create',
    policy: 'log-only',
    source: starter ? 'import' : 'edit',
    author: starter && !open.analyst ? starter.analysts[0]!.id : analyst.id,
  } as const
  await parts.work.run(options, async (tx) => {
    if (!starter || open.analyst) await createObject(tx, 'analyst', { ...analyst })
    if (starter)
      await insertObjects(tx, {
        ...starter,
        project: { ...starter.project, id: parts.ports.ids.next() as typeof starter.project.id },
      })
    else await repositories(tx).project.insert({ id: parts.ports.ids.next(), title: titleOf(parts.corpus.name) })
  })
}

function newAnalyst({ ids, clock }: Ports, { name, initials }: NamedAnalyst): Analyst {
  const createdAt = new Date(clock.now()).toISOString()
  return { id: ids.next() as AnalystId, createdAt, name, initials: initials || initialsOf(name) }
}

const titleOf = (fileName: string): string => fileName.replace(/\.eqp$/i, '').trim() || 'Untitled'

/** The authoring files of the starter, by name as loadStarter wants them. */
function starterFiles({ resources }: Ports): Record<string, string> {
  const files: Record<string, string> = {}
  for (const folder of ['', 'texts/']) {
    for (const name of resources.list(`starter/${folder}`.replace(/\/$/, ''))) {
      if (/\.(json|txt|md)$/.test(name)) files[`${folder}${name}`] = resources.text(`starter/${folder}${name}`)
    }
  }
  return files
}

const TYPES = {
  analysts: 'analyst',
  entities: 'entity',
  sources: 'source',
  documents: 'document',
  anchors: 'anchor',
  origins: 'origin',
  tags: 'tag',
  forecasts: 'forecast',
  assessments: 'assessment',
  relations: 'claim-relation',
  evidence: 'evidence',
  lineageLinks: 'lineage-link',
  tagUses: 'tag-use',
  notes: 'note',
  briefs: 'brief',
  collections: 'collection',
  acceptances: 'acceptance',
  views: 'view',
} as const satisfies Partial<Record<keyof CorpusObjects, ObjectType>>

/** Writes every object as it is; references are checked when the unit commits. */
export async function insertObjects(tx: Tx, objects: CorpusObjects): Promise<void> {
  const repos = repositories(tx)
  await createObject(tx, 'project', { ...objects.project })
  for (const [name, type] of Object.entries(TYPES)) {
    for (const object of objects[name as keyof typeof TYPES]) await createObject(tx, type, { ...object })
  }
  for (const { text, ...version } of objects.versions) await repos.versions.insert(version, { text })
  for (const claim of objects.claims) await repos.claims.insert(claim)
}

/** Whether the corpus was made from the starter: its first change set says so. */
export async function isStarter(corpus: Corpus): Promise<boolean> {
  const [first] = await corpus.read((handle) => entries(handle, 1, 2))
  return first?.label === STARTER
}

/** The analyst of this name signs from now on; on a corpus for reading only one that is there already. */
export async function signIn(ctx: Context, { name, initials }: NamedAnalyst): Promise<void> {
  if (ctx.corpus.readOnly) {
    const known = await ctx.read((repos) => repos.analysts.byName(name))
    if (known) ctx.session.analystId = known.id
    return
  }
  ctx.session.analystId = (await nameAnalyst(ctx, name, initials)).id
}
