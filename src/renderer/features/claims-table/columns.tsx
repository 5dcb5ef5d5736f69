// The table's columns, by TanStack Table: what each is called, how wide it is, what its cell shows.
import { CODES, type LedgerColumns, textOf } from '@shared/kernel/ledger'
import { formatTime } from '@shared/kernel/time'
import type { Credibility, Reliability } from '@shared/model/grade'
import {
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import { string } from '../../state/strings'
import { DomainChip } from '../../ui/DomainChip'
import { Effect, Grade, LikelihoodScale } from '../../ui/Grade'
import styles from './ClaimsTable.module.css'
import { effectOn } from './order'

export const features = tableFeatures({
  columnVisibilityFeature,
  columnSizingFeature,
  columnResizingFeature,
  rowSortingFeature,
})
/** One row on screen: its row in the ledger, and the ledger. */
export interface Item {
  readonly row: number
  readonly columns: LedgerColumns
}
const helper = createColumnHelper<typeof features, Item>()

/** Columns that are hidden until chosen. */
export const HIDDEN: Readonly<Record<string, boolean>> = {
  number: false,
  type: false,
  standing: false,
  status: false,
  confidence: false,
  actors: false,
  places: false,
  tags: false,
  modified: false,
}
/** Columns whose cells can be edited in place, and the claim field behind each. */
export const EDITABLE: Readonly<Record<string, 'text' | 'domain' | 'type' | 'status' | 'eventTime'>> = {
  claim: 'text',
  domain: 'domain',
  type: 'type',
  status: 'status',
  event: 'eventTime',
}

const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** Label of the event time, with the stored precision and no more (D25). */
export function eventLabel({ columns, row }: Item): string {
  const edtf = columns.strings[columns.rows.edtf[row]!]
  return edtf ? formatTime({ edtf, mode: columns.rows.mode[row] === 1 ? 'within' : 'throughout', basis: 'stated' }) : ''
}
function namesOf({ columns, row }: Item, list: 'actor' | 'place'): string {
  const { start, entity } = columns.lists[list]
  const names = Array.from(
    entity.subarray(start[row], start[row + 1]),
    (i) => columns.dictionaries.entities[i]?.name ?? '',
  )
  return [...new Set(names)].join(', ')
}
function tagsOf({ columns, row }: Item): string {
  const { start, tag } = columns.lists.tag
  return Array.from(tag.subarray(start[row], start[row + 1]), (i) => columns.dictionaries.tags[i]?.name ?? '').join(
    ', ',
  )
}
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
    />
  )
}
function Likelihood({ row, columns }: Item) {
  const { rows, strings } = columns
  const p = rows.likelihoodP[row]!
  return <LikelihoodScale p={Number.isNaN(p) ? undefined : p} term={strings[rows.likelihoodTerm[row]!] || undefined} />
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

/** Columns for a project: one for each power, in project order. */
export function makeColumns({ dictionaries }: LedgerColumns) {
  const coded = (id: 'type' | 'standing' | 'status' | 'confidence') =>
    helper.display({
      id,
      size: 86,
      cell: ({ row: { original: o } }) =>
        CODES[id][o.columns.rows[id][o.row]!] ? string(`${id}.${CODES[id][o.columns.rows[id][o.row]!]}`) : '',
    })
  return helper.columns([
    helper.display({ id: 'number', size: 52, cell: ({ row: { original: o } }) => `C-${o.columns.rows.number[o.row]}` }),
    helper.display({ id: 'domain', size: 36, enableResizing: false, cell: ({ row }) => <Domain {...row.original} /> }),
    helper.display({
      id: 'claim',
      size: 128,
      cell: ({ row: { original: o } }) => <span className={styles.statement}>{textOf(o.columns, o.row)}</span>,
    }),
    ...dictionaries.powers.map((power) => {
      const entity = dictionaries.entities.find((e) => e.id === power)
      return helper.display({
        id: `power.${power}`,
        size: 34,
        enableResizing: false,
        header: () => <abbr title={entity?.name}>{powerCode(entity)}</abbr>,
        cell: ({ row }) => <PowerCell item={row.original} power={power} name={entity?.name ?? ''} />,
      })
    }),
    helper.display({
      id: 'event',
      size: 98,
      cell: ({ row }) => <span className={styles.statement}>{eventLabel(row.original)}</span>,
    }),
    helper.display({ id: 'grade', size: 52, cell: ({ row }) => <GradeCell {...row.original} /> }),
    helper.display({ id: 'likelihood', size: 78, cell: ({ row }) => <Likelihood {...row.original} /> }),
    coded('type'),
    coded('standing'),
    coded('status'),
    coded('confidence'),
    helper.display({ id: 'actors', size: 140, cell: ({ row }) => namesOf(row.original, 'actor') }),
    helper.display({ id: 'places', size: 120, cell: ({ row }) => namesOf(row.original, 'place') }),
    helper.display({ id: 'tags', size: 110, cell: ({ row }) => tagsOf(row.original) }),
    helper.display({
      id: 'modified',
      size: 120,
      cell: ({ row: { original: o } }) => date.format(o.columns.rows.modified[o.row]!),
    }),
  ])
}
