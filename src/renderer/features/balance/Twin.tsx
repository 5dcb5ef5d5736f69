// The table twin: everything that the picture tells, in the same order, as tables of words; cells can be chosen here too.
import type { BalanceCell, BalanceLine } from '@shared/kernel/balance'
import { Button } from 'react-aria-components'
import { string } from '../../state/window/strings'
import styles from './Balance.module.css'
import { rowKey, sameCell } from './choice'
import type { Figures } from './desk/compute'
import { summaryOf } from './summary'
import type { BalanceView } from './use-balance'
import { cellTitle, countWords, fullWords, plain, powerWords, rowWords } from './words'

interface Props {
  readonly view: BalanceView
  readonly figures: Figures
}
export function Twin({ view, figures }: Props) {
  const { balance, byPeriod } = figures
  const rows = balance.lines.filter(({ clusters }) => clusters > 0)
  return (
    <div className={styles.twin} tabIndex={-1} data-autofocus>
      <p>{summaryOf(figures)}</p>
      <h3>{string('balance.beam')}</h3>
      <Lines view={view} figures={figures} lines={[balance.total]} total label={string('balance.beam')} />
      <p>{sharesWords(figures)}</p>
      <h3>{string('balance.grid')}</h3>
      <Lines view={view} figures={figures} lines={rows} label={string('balance.grid')} />
      {balance.question.rows[0]?.by !== 'period' && byPeriod.lines.length > 0 && (
        <>
          <h3>{string('balance.byPeriod')}</h3>
          <p>{string('balance.periodWords').replaceAll('\n', ' ')}</p>
          <Lines view={view} figures={figures} lines={byPeriod.lines} label={string('balance.byPeriod')} plainCells />
        </>
      )}
    </div>
  )
}

function sharesWords({ columns, balance }: Figures): string {
  const shares = balance.question.powers.flatMap((power, i) => {
    const share = balance.shares[i]
    return share === undefined ? [] : `${powerWords(columns, power, '')} ${plain(share)}`
  })
  const evenness = string('balance.evenness', { value: fullWords(balance.evenness, plain) })
  return [evenness, ...shares].join('; ')
}

interface LinesProps extends Props {
  readonly lines: readonly BalanceLine[]
  readonly total?: boolean
  /** Its cells are not among those that can be chosen. */
  readonly plainCells?: boolean
  readonly label: string
}
function Lines({ view, figures, lines, total, plainCells, label }: LinesProps) {
  const { columns, balance } = figures
  const { powers, polity } = balance.question
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{string('balance.rowName')}</th>
          {powers.map((power) => (
            <th scope="col" key={power}>
              {powerWords(columns, power, polity)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ row, clusters, cells }) => (
          <tr key={rowKey(row)}>
            <th scope="row">
              {rowWords(columns, total ? undefined : row)}
              <small>{string('balance.clusters', { count: clusters })}</small>
            </th>
            {cells.map((cell) => {
              const choice = { ...(!total && { row }), power: cell.power }
              return (
                <td key={cell.power}>
                  {plainCells ? (
                    <Words cell={cell} />
                  ) : (
                    <Button
                      className={styles.pick}
                      aria-pressed={sameCell(view.choice.cell, choice)}
                      onPress={() => view.chooseCell(choice)}
                    >
                      <span className="visually-hidden">{`${cellTitle(columns, choice.row, cell.power)}: `}</span>
                      <Words cell={cell} />
                    </Button>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Words({ cell }: { readonly cell: BalanceCell }) {
  return (
    <>
      <b>{fullWords(cell.index)}</b>
      <small>{countWords(cell.counts)}</small>
    </>
  )
}
