// Comparing TLP labels and the marking that is in force (DOMAIN 4.6, D47).
import { type Envelope, TLP_LABELS, type Tlp } from '../../model/base/envelope'

/** Rank of a label, lowest first. */
export const tlpRank = (label: Tlp): number => TLP_LABELS.indexOf(label)

/** The most restrictive of some labels; undefined of none. */
export function highestTlp(labels: Iterable<Tlp>): Tlp | undefined {
  let rank = -1
  for (const label of labels) rank = Math.max(rank, tlpRank(label))
  return TLP_LABELS[rank]
}

/**
 * The highest of the object's own marking (absent: the project's default) and of what it quotes or rests on,
 * unless a signed downgrade sets it lower (G16).
 */
export function effectiveMarking(
  object: Pick<Envelope, 'marking' | 'downgrade'>,
  projectDefault: Tlp,
  inputs: Iterable<Tlp> = [],
): Tlp {
  const highest = highestTlp([object.marking ?? projectDefault, ...inputs]) ?? projectDefault
  const lowered = object.downgrade?.to
  return lowered !== undefined && tlpRank(lowered) < tlpRank(highest) ? lowered : highest
}
