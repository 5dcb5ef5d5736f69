// The chosen gap in full, with what can be done about it.
import type { GapItem } from '@shared/contract/judging/gaps'
import { useProject } from '../../state/corpus/queries'
import { reopenGap } from '../../state/review/gaps'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import dock from '../../ui/panels/Dock.module.css'
import { whyOf } from './GapList'
import styles from './Gaps.module.css'
import { goTo } from './go-to'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

interface Props {
  readonly gap: GapItem
  readonly readOnly: boolean
  readonly onAccept: () => void
}
export function GapDetail({ gap, readOnly, onAccept }: Props) {
  const analysts = useProject().data?.analysts ?? []
  const { accepted } = gap
  return (
    <section className={`${dock.foot} ${styles.detail}`} aria-label={string(`gaps.kind.${gap.kind}`)}>
      <p className={styles.full}>{gap.text}</p>
      <p className={styles.quiet}>
        {whyOf(gap)} {string(`gaps.advice.${gap.kind}`)}
      </p>
      {accepted && (
        <p>
          {string('gaps.acceptedBy', {
            name: analysts.find((one) => one.id === accepted.createdBy)?.name ?? '',
            date: day.format(Date.parse(accepted.createdAt)),
            reason: accepted.reason,
          })}
        </p>
      )}
      <div className={dock.tools}>
        <Button kind="primary" onPress={() => goTo(gap)}>
          {string('gaps.go')}
        </Button>
        {accepted ? (
          <Button isDisabled={readOnly} onPress={() => void reopenGap(gap)}>
            {string('gaps.reopen')}
          </Button>
        ) : (
          <Button isDisabled={readOnly} onPress={onAccept}>
            {string('gaps.accept')}
          </Button>
        )}
      </div>
    </section>
  )
}
