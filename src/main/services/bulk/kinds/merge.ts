// Merges claims into one that stays: all that stood on the others goes to it, their wording into a note (D5).
import { Failure } from '@shared/contract/errors'
import type { Repositories, StoredClaim } from '../../../store'
import { removeClaims, requireClaims } from '../../claims/delete-claims'
import type { BulkMaker } from '../kind'
import { moveAssessments } from '../merge/assessments'
import { moveEvidence } from '../merge/evidence'
import { moveForecastEntries } from '../merge/forecasts'
import { noteOf } from '../merge/note'
import { moveReferences } from '../merge/references'
import { moveRelations } from '../merge/relations'
import { moveNotes, moveTagUses } from '../merge/tags'
import { wordsOf } from '../words'

/** The work of `merge`. Throws NOT_FOUND for the claim to keep, MERGE_SELF where it is the only one. */
export const mergeWork: BulkMaker<'merge'> = async (scope, { into }) => {
  const { ctx, repos, world, claims } = scope
  const kept = claims.find(({ id }) => id === into) ?? (await requireClaims(repos, [into]))[0]!
  const name = `C-${kept.number}`
  if (claims.every(({ id }) => id === into)) throw new Failure('MERGE_SELF', { name, field: 'into' })
  return {
    subject: `merged into ${name}`,
    kept: into,
    whole: true,
    plan(claim) {
      if (opposes(claim, kept)) {
        const detail = `C-${claim.number} says the opposite of ${name}; relate the two as a contradiction instead`
        throw new Failure('INVALID_FIELD', { field: 'into', detail })
      }
      return { claim, shown: () => [{ field: 'claim', before: claim.text, after: `${name}: ${kept.text}` }] }
    },
    async write(planned) {
      const others = planned.map(({ claim }) => claim)
      const words = wordsOf(world)
      const left = [
        ...(await moveStanding(repos, kept, others)),
        ...(await moveAssessments(repos, kept, others, words)),
        ...(await moveForecastEntries(repos, kept, others)),
        ...(await moveRelations(repos, kept, others)),
      ]
      await moveReferences(repos, kept, others)
      const body = noteOf(others, left, words)
      await repos.notes.insert({ id: ctx.ports.ids.next(), target: { kind: 'claim', id: kept.id }, body })
      await removeClaims(repos, others)
    },
  }
}

/** Tags, notes, passages and evidence; those on a passage that goes are on the one that stands in its place. */
async function moveStanding(repos: Repositories, kept: StoredClaim, others: readonly StoredClaim[]): Promise<string[]> {
  const ids = others.map(({ id }) => id)
  const target = { kind: 'claim', id: kept.id } as const
  await moveNotes(repos, target, ids)
  const left = await moveTagUses(repos, target, ids)
  const items = await moveEvidence(repos, kept, others)
  await repos.claims.update(kept.id, { anchorIds: [...items.anchorIds] })
  for (const [gone, id] of items.replaced) {
    await moveNotes(repos, { kind: 'anchor', id }, [gone])
    left.push(...(await moveTagUses(repos, { kind: 'anchor', id }, [gone])))
  }
  return [...left, ...items.left]
}

/** One affirms what the other denies. */
function opposes(a: StoredClaim, b: StoredClaim): boolean {
  const denies = ({ attribution, polarity }: StoredClaim) =>
    (attribution.stance === 'denies') !== (polarity === 'negated')
  return denies(a) !== denies(b)
}
