// What every claim is shown with (D35): its standing, and whether it is contested. Reads no store.

import type { Standing } from '../../model/base/vocabulary'
import type { Assessment, Claim } from '../../model/claim'
import type { Evidence } from '../../model/relation'
import { activeAssessments } from './assessments'

/** DOMAIN 2.4: inferred gives `inference`; a fact that every active assessment confirms is `established` (G4–G6). */
export function standing(claim: Pick<Claim, 'reading' | 'type'>, assessments: readonly Assessment[]): Standing {
  if (claim.reading === 'inferred') return 'inference'
  if (claim.type !== 'fact') return 'reported'
  const active = activeAssessments(assessments)
  return active.length > 0 && active.every((one) => one.credibility === 1) ? 'established' : 'reported'
}

/** What a claim is measured by when it is asked whether it is contested. */
export interface Contention {
  /** Whether a `contradicts` relation touches the claim, in either direction. */
  readonly contradicted: boolean
  readonly evidence: readonly Pick<Evidence, 'stance'>[]
  /** The claim's own anchors are items too. */
  readonly anchors: number
}

/** Items for and against, the claim's own anchors among them: `denies` makes those refute (G7). */
export function countItems(
  claim: { readonly attribution: Pick<Claim['attribution'], 'stance'> },
  { evidence, anchors }: Omit<Contention, 'contradicted'>,
): { readonly supports: number; readonly refutes: number } {
  const denies = claim.attribution.stance === 'denies'
  let supports = denies ? 0 : anchors
  let refutes = denies ? anchors : 0
  for (const { stance } of evidence) {
    if (stance === 'supports') supports++
    else if (stance === 'refutes') refutes++
  }
  return { supports, refutes }
}

/** A contradiction, or at least one item on each side (G8). */
export function contested(
  claim: { readonly attribution: Pick<Claim['attribution'], 'stance'> },
  contention: Contention,
): boolean {
  if (contention.contradicted) return true
  const { supports, refutes } = countItems(claim, contention)
  return supports > 0 && refutes > 0
}
