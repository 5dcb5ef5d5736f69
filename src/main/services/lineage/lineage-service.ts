// Lineage links and origins: where documents and evidence have it from. Each method is one use case.
import type { LinkInput } from '@shared/contract/judging/impact'
import { counts } from '@shared/kernel/facts'
import type { LineageLink } from '@shared/model/relation'
import type { Repositories } from '../../store'
import { cleared } from '../core/cleared'
import type { Context } from '../core/context'
import { subjectOf } from '../core/words'
import { evidenceDocument, originNamed } from '../judgement/impact-change'
import { checkLink } from './check-link'
import { lineageView } from './lineage-view'
import { originsOf } from './origins'

/** The use cases of `lineage` and `origins` in `contract/lineage`. */
export function lineageService(ctx: Context) {
  return { ...linking(ctx), origins: originsOf(ctx) }
}

function linking(ctx: Context) {
  const link = (id: string) => ctx.read(async (repos) => ({ link: await repos.lineageLinks.require(id) }))
  return {
    list: ({ documentId }: { documentId: string }) =>
      ctx.read(async (repos) => {
        await repos.documents.require(documentId)
        return lineageView(repos, await ctx.world.get(repos), documentId)
      }),

    async add(input: LinkInput) {
      const id = ctx.ports.ids.next()
      let subject = ''
      await ctx.write({ label: 'lineage.add', policy: 'undoable', subject: () => subject }, async (repos) => {
        const to = 'name' in input.to ? await originFor(ctx, repos, input.to.name) : input.to
        await requireLink(repos, { ...input, to })
        subject = await subjectFor(repos, input.from)
        const { from, type, basis } = input
        await repos.lineageLinks.insert({ id, from, to, type, basis })
      })
      return link(id)
    },

    async update({ id, allowCircular, ...changes }: Pick<LineageLink, 'id'> & LinkChanges) {
      let subject = ''
      await ctx.write({ label: 'lineage.update', policy: 'undoable', subject: () => subject }, async (repos) => {
        const known = await repos.lineageLinks.require(id)
        const next = { ...known, ...cleared(changes) }
        if (next.type !== known.type) await requireLink(repos, { ...next, allowCircular }, id)
        subject = await subjectFor(repos, known.from)
        await repos.lineageLinks.update(id, cleared(changes))
      })
      return link(id)
    },

    async remove({ id }: { id: string }) {
      let subject = ''
      await ctx.write({ label: 'lineage.remove', policy: 'undoable', subject: () => subject }, async (repos) => {
        subject = await subjectFor(repos, (await repos.lineageLinks.softDelete(id)).from)
      })
      return { id }
    },
  }
}
interface LinkChanges extends Partial<Pick<LineageLink, 'type' | 'basis'>> {
  readonly allowCircular: boolean
}

/** Throws what `lineage.add` declares; reads what the check needs in the unit of work. */
async function requireLink(
  repos: Repositories,
  link: Pick<LineageLink, 'from' | 'to' | 'type'> & { readonly allowCircular: boolean },
  except?: string,
): Promise<void> {
  const evidence = link.from.kind === 'evidence' ? [await repos.evidence.require(link.from.id)] : []
  const anchors = await repos.anchors.many(evidence.map(({ item }) => item.id))
  const documentOf = evidenceDocument({ evidence, anchors }, link.from)
  checkLink(
    link,
    {
      documents: await repos.documents.list(),
      origins: await repos.origins.list(),
      lineageLinks: (await repos.lineageLinks.list()).filter(counts),
      ...(documentOf !== undefined && { documentOf }),
    },
    except,
  )
}

/** The origin of a name, made where there is none. */
async function originFor({ ports }: Context, repos: Repositories, name: string): Promise<LineageLink['to']> {
  const known = originNamed(await repos.origins.list(), name)
  const { id } = known ?? (await repos.origins.insert({ id: ports.ids.next(), name: name.trim() }))
  return { kind: 'origin', id }
}

/** The title of the document that a link leaves, or the claim that its evidence is for. */
async function subjectFor(repos: Repositories, { kind, id }: LineageLink['from']): Promise<string> {
  if (kind === 'document') return subjectOf((await repos.documents.get(id))?.title ?? '')
  const claimId = (await repos.evidence.get(id))?.claimId
  return subjectOf((claimId && (await repos.claims.get(claimId))?.text) ?? '')
}
