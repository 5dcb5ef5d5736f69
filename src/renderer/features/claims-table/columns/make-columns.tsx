// The table's columns, by TanStack Table: which there are, how wide, and the cells that are more than words.
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import type { Credibility, Reliability } from '@shared/model/grade'
import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import { AlertTriangle, Copy, HelpCircle, RefreshCw, Split, Swords } from 'lucide-react'
import type { ReactNode } from 'react'
import { string } from '../../../state/window/strings'
import { DomainChip } from '../../../ui/marks/DomainChip'
import { Effect, Grade, LikelihoodScale } from '../../../ui/marks/Grade'
import styles from '../ClaimsTable.module.css'
import { effectOn } from './effects'
import { FIELDS, type Item, warningsOf } from './fields'

export const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnSizingFeature,
  columnResizingFeature,
  rowSortingFeature,
})
const helper = createColumnHelper<typeof features, Item>()

function Domain({ row, columns }: Item) {
  const domain = CODES.domain[columns.rows.domain[row]!]!
  const standing = CODES.standing[columns.rows.standing[row]!]!
  return (
    <DomainChip
      domain={domain}
      standing={standing}
      label={`${string(`domain.${domain}`)}, ${string(`standing.${standing}`)}`}
    />
  )
}
function GradeCell({ row, columns }: Item) {
  const { rows } = columns
  return (
    <Grade
      reliability={(CODES.reliability[rows.reliability[row]!] || undefined) as Reliability | undefined}
      credibility={(rows.credibility[row] || undefined) as Credibility | undefined}
      split={rows.split[row] ? string('judge.splitShort') : undefined}
    />
  )
}
function Likelihood({ row, columns }: Item) {
  const { rows, strings } = columns
  const p = rows.likelihoodP[row]!
  return <LikelihoodScale p={Number.isNaN(p) ? undefined : p} term={strings[rows.likelihoodTerm[row]!] || undefined} />
}
const MARKS = {
  'single-origin': Copy,
  circular: RefreshCw,
  unverified: HelpCircle,
  stale: AlertTriangle,
  split: Split,
  contested: Swords,
} as const
function Warnings(item: Item) {
  return (
    <span className={styles.marks}>
      {warningsOf(item).map((flag) => {
        const Mark = MARKS[flag]
        const name = string(`filters.value.flag.${flag}`)
        return (
          <span key={flag} role="img" aria-label={name} title={name}>
            <Mark size={14} aria-hidden="true" />
          </span>
        )
      })}
    </span>
  )
}
const Statement = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.statement}>{children}</span>
)
/** Cells that are drawn; all others are their words. */
const DRAWN: Readonly<Record<string, (item: Item) => ReactNode>> = {
  domain: (item) => <Domain {...item} />,
  grade: (item) => <GradeCell {...item} />,
  likelihood: (item) => <Likelihood {...item} />,
  flags: (item) => <Warnings {...item} />,
}

function PowerCell({ item, power, name }: { readonly item: Item; readonly power: string; readonly name: string }) {
  const effect = effectOn(item.columns, item.row, power)
  if (effect === 0) return null
  const strength = Math.min(3, Math.abs(effect))
  return (
    <Effect
      sign={effect > 0 ? '+' : '−'}
      strength={strength}
      label={string(effect > 0 ? 'table.favours' : 'table.disfavours', { name, strength })}
    />
  )
}
/** The code of a power as a narrow column names it: ISO 3166 where it has one. */
export const powerCode = (entity: { readonly iso3166?: string; readonly name: string } | undefined): string =>
  entity?.iso3166 ?? entity?.name.slice(0, 2).toUpperCase() ?? '?'

const field = (id: string) =>
  helper.display({
    id,
    size: FIELDS[id]!.size,
    enableResizing: id !== 'domain',
    cell: ({ row: { original } }) => DRAWN[id]?.(original) ?? <Statement>{FIELDS[id]!.text(original)}</Statement>,
  })

/** Columns for a project: one for each power, in project order, after the claim. */
export function makeColumns({ dictionaries }: LedgerColumns) {
  const powers = dictionaries.powers.map((power) => {
    const entity = dictionaries.entities.find((e) => e.id === power)
    return helper.display({
      id: `power.${power}`,
      size: 34,
      enableResizing: false,
      header: () => <abbr title={entity?.name}>{powerCode(entity)}</abbr>,
      cell: ({ row }) => <PowerCell item={row.original} power={power} name={entity?.name ?? ''} />,
    })
  })
  const ids = Object.keys(FIELDS)
  const after = ids.indexOf('claim') + 1
  return helper.columns([...ids.slice(0, after).map(field), ...powers, ...ids.slice(after).map(field)])
}
