// The entries of a forecast in order, the list twin of the step chart.
import type { ForecastView } from '@shared/contract/judging/forecasts'
import { useProject } from '../../state/corpus/queries'
import { string } from '../../state/window/strings'
import styles from './Forecasts.module.css'
import { dayWords, entryWords } from './words'

export function Entries({ view: { entries } }: { readonly view: ForecastView }) {
  const analysts = useProject().data?.analysts ?? []
  if (entries.length === 0) return <p className={styles.quiet}>{string('forecasts.noEntries')}</p>
  return (
    <table className={styles.entries} aria-label={string('forecasts.entries')}>
      <thead>
        <tr>
          <th scope="col">{string('forecasts.when')}</th>
          <th scope="col">{string('forecasts.who')}</th>
          <th scope="col">{string('forecasts.probability')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={`${entry.analystId} ${entry.at}`}>
            <td>{dayWords(entry.at)}</td>
            <td>{analysts.find((analyst) => analyst.id === entry.analystId)?.name}</td>
            <td>{entryWords(entry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
