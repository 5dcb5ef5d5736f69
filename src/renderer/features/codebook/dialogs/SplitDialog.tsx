// Splits a tag: new names, and to which of them each use goes.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../../state/corpus/client'
import { splitTag, type TagNode } from '../../../state/corpus/codebook'
import { nameOfTarget } from '../../../state/window/lead-to'
import { describeError } from '../../../state/window/notices'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import form from '../../../ui/controls/Form.module.css'
import dock from '../../../ui/panels/Dock.module.css'
import { Skeleton } from '../../../ui/panels/EmptyState'
import styles from '../Codebook.module.css'
import { Effects } from './Effects'
import { closeDialog, Foot } from './Foot'

const LISTED = 500

export function SplitDialog({ node }: { readonly node: TagNode }) {
  const { id, name, uses: total } = node.tag
  const [names, setNames] = useState<readonly string[]>([''])
  /** Target id to the position of its part; absent = stays. */
  const [placed, setPlaced] = useState<ReadonlyMap<string, number>>(new Map())
  const [keepRest, setKeepRest] = useState(true)
  const uses = useQuery({
    queryKey: ['tags', 'uses', id, false, LISTED],
    queryFn: () => client().tags.uses({ id, limit: LISTED }),
  })
  const parts = names.map((one, at) => ({
    name: one.trim(),
    targetIds: [...placed].filter(([, part]) => part === at).map(([target]) => target),
  }))
  const asked = { id, parts, keepRest }
  const named = parts.every((part) => part.name !== '')
  const preview = useQuery({
    queryKey: ['tags', 'splitPreview', asked],
    enabled: named,
    retry: false,
    queryFn: () => client().tags.splitPreview(asked),
  })
  const plan = named ? preview.data : undefined
  const place = (target: string, part: string) => {
    const next = new Map(placed)
    if (part === '') next.delete(target)
    else next.set(target, Number(part))
    setPlaced(next)
  }
  const foot = (
    <Foot
      confirm={string('codebook.split.confirm')}
      disabled={!plan || plan.obstacles.length > 0}
      onConfirm={() => void splitTag(asked)}
    />
  )
  return (
    <Dialog title={string('codebook.split.title', { name })} open onClose={closeDialog} footer={foot} wide>
      <PartNames names={names} onNames={setNames} />
      <label className={styles.choice}>
        <input type="checkbox" checked={keepRest} onChange={(event) => setKeepRest(event.target.checked)} />{' '}
        {string('codebook.split.keepRest', { name })}
      </label>
      {uses.isPending && <Skeleton rows={4} label={string('dialog.loading')} />}
      <fieldset className={`${form.group} ${styles.colours}`}>
        <legend>{string('codebook.split.uses')}</legend>
        <div className={styles.scroll}>
          {uses.data?.uses.map(({ id: use, subject }) => (
            <div key={use} className={styles.useRow}>
              <span>{nameOfTarget(subject)}</span>
              <select
                className={`${form.boxed} ${styles.boxed}`}
                aria-label={string('codebook.split.useOf', { name: nameOfTarget(subject) })}
                value={placed.get(subject.id) ?? ''}
                onChange={(event) => place(subject.id, event.target.value)}
              >
                <option value="">{string('codebook.split.stays')}</option>
                {names.map((one, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a part is its position
                  <option key={at} value={at}>
                    {one.trim() || string('codebook.split.part', { n: at + 1 })}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </div>
      </fieldset>
      {total > LISTED && (
        <p className={`${dock.quiet} ${styles.quiet}`}>{string('codebook.split.more', { count: LISTED })}</p>
      )}
      {named && preview.error && <p role="alert">{describeError(preview.error).message}</p>}
      {plan && (
        <>
          <p role="status">
            {[
              ...plan.parts.map((part) => string('codebook.split.summary', { count: part.uses, name: part.name })),
              string('codebook.split.rest', { count: plan.rest }),
            ].join('; ')}
          </p>
          <Effects effects={{ ...plan, moved: 0 }} name={name} />
        </>
      )}
    </Dialog>
  )
}

/** A ref that takes focus once, as the field appears. */
const takeFocus = (field: HTMLElement | null): void => field?.focus()
interface NamesProps {
  readonly names: readonly string[]
  readonly onNames: (names: readonly string[]) => void
}
function PartNames({ names, onNames }: NamesProps) {
  return (
    <div className={styles.names}>
      {names.map((name, at) => (
        <input
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its position
          key={at}
          className={`${form.boxed} ${styles.boxed}`}
          aria-label={string('codebook.split.partName', { n: at + 1 })}
          placeholder={string('codebook.split.part', { n: at + 1 })}
          value={name}
          maxLength={120}
          ref={at === 0 ? takeFocus : undefined}
          onChange={(event) => onNames(names.map((one, i) => (i === at ? event.target.value : one)))}
        />
      ))}
      <div>
        <Button isDisabled={names.length >= 20} onPress={() => onNames([...names, ''])}>
          {string('codebook.split.addPart')}
        </Button>
      </div>
    </div>
  )
}
