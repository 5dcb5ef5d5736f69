// Briefs: list, make, edit, print. Compiling is kernel/brief's, setting the BriefRunner's.
import { createHash } from 'node:crypto'
import type { BriefChanges } from '@shared/contract/briefs'
import { Failure } from '@shared/contract/errors'
import { blocking, compileBrief } from '@shared/kernel/brief/compile'
import { tlpRank } from '@shared/kernel/grade'
import type { Tlp } from '@shared/model/base/envelope'
import type { Brief } from '@shared/model/brief'
import type { Repositories } from '../../store'
import { cleared } from '../core/cleared'
import type { Context } from '../core/context'
import { clearTargets } from '../core/targets'
import { fileName, subjectOf } from '../core/words'
import { briefInput } from './brief-input'

type Fields = Omit<Brief, 'id' | 'createdAt' | 'createdBy' | 'modifiedAt' | 'rev' | 'via'>
interface PrintRequest {
  readonly briefId?: string
  readonly ceiling?: Tlp
  readonly workingCopy: boolean
}
const NEVER = new AbortController().signal

/** The use cases of `contract/briefs`. */
export function briefsService(ctx: Context) {
  const brief = (id: string) => ctx.read((repos) => repos.briefs.require(id))
  return {
    list: () => ctx.read(async (repos) => ({ briefs: await repos.briefs.list() })),

    async create({ title, ...fields }: Partial<Fields> & Pick<Fields, 'title'>): Promise<{ brief: Brief }> {
      const id = ctx.ports.ids.next()
      await ctx.write({ label: 'brief.create', policy: 'undoable', subject: subjectOf(title) }, async (repos) => {
        const project = await repos.project.only()
        const ceiling = project?.defaultMarking ?? 'TLP:AMBER+STRICT'
        await repos.briefs.insert({ asOf: ctx.now(), ceiling, ...fields, title, id })
      })
      return { brief: await brief(id) }
    },

    async update({ id, changes }: { id: string; changes: BriefChanges }): Promise<{ brief: Brief }> {
      const coalesceKey = `${id} ${Object.keys(changes).sort().join(' ')}`
      let subject = ''
      const options = { label: 'brief.update', policy: 'coalesce', coalesceKey, subject: () => subject } as const
      await ctx.write(options, async (repos) => {
        subject = subjectOf((await repos.briefs.update(id, cleared(changes))).title)
      })
      return { brief: await brief(id) }
    },

    async delete({ id }: { id: string }) {
      let subject = ''
      await ctx.write({ label: 'brief.delete', policy: 'undoable', subject: () => subject }, async (repos) => {
        subject = subjectOf((await repos.briefs.softDelete(id)).title)
        await clearTargets(repos, [id])
      })
      return { id: id as Brief['id'] }
    },

    print: (request: PrintRequest, signal: AbortSignal = NEVER) => printBrief(ctx, request, signal),
  }
}

/** Compiles, refuses what blocks, sets, and keeps the bytes under an address. */
async function printBrief(ctx: Context, request: PrintRequest, signal: AbortSignal) {
  const compiled = await ctx.read(async (repos) => compileBrief(await inputFor(ctx, repos, request)))
  const [problem] = blocking(compiled.problems)
  if (problem) throw new Failure('BRIEF_REFUSED', { detail: problem.detail, place: problem.place })
  signal.throwIfAborted()
  const printed = await ctx.ports.briefs.print({ data: compiled.data, figures: compiled.figures }, signal)
  const name = `${fileName(compiled.data.meta.title, 'brief')}.pdf`
  return {
    url: ctx.shelf.put('briefs', ctx.ports.ids.next(), name, 'application/pdf', printed.pdf),
    name,
    pages: printed.pages,
    bytes: printed.pdf.length,
    sha256: createHash('sha256').update(printed.pdf).digest('hex'),
    marking: compiled.marking,
    claims: compiled.claims,
    problems: [...compiled.problems, ...(printed.problems ?? [])].map(({ severity, place, detail }) => ({
      severity,
      place,
      detail,
    })),
  }
}

/** The named brief, else the newest, else the default template; its own ceiling unless a lower or higher one is asked for. */
async function inputFor(ctx: Context, repos: Repositories, { briefId, ceiling, workingCopy }: PrintRequest) {
  const stored = briefId === undefined ? await repos.briefs.newest() : await repos.briefs.require(briefId)
  const project = await repos.project.only()
  const own = stored?.ceiling ?? project?.defaultMarking ?? 'TLP:AMBER+STRICT'
  const limit = workingCopy ? 'TLP:RED' : (ceiling ?? own)
  // A brief that was made for a narrower circle is not the one to hand out when it was not named.
  const fits = !stored || briefId !== undefined || tlpRank(stored.marking ?? 'TLP:CLEAR') <= tlpRank(limit)
  return briefInput(ctx, repos, { ...(stored && fits && { brief: stored }), ceiling: limit, workingCopy })
}
