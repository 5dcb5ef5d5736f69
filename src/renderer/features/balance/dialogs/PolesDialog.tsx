// Between whom the balance is drawn: the focal polity and up to six powers, in the order of their colours.

import { fold } from '@shared/kernel/gazetteer'
import type { LedgerColumns, LedgerEntity } from '@shared/kernel/ledger'
import type { EntityId } from '@shared/model/base/ids'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useState } from 'react'
import { undo, write } from '../../../state/corpus/actions'
import { client } from '../../../state/corpus/client'
import { done } from '../../../state/window/notices'
import { string } from '../../../state/window/strings'
import { Button, IconButton } from '../../../ui/controls/Button'
import { Combo } from '../../../ui/controls/Combo'
import { Dialog } from '../../../ui/controls/Dialog'
import { nameOf } from '../words'
import styles from './Dialogs.module.css'

const MOST = 6
const OFFERED = 12

interface Props {
  readonly columns: LedgerColumns
  readonly onClose: () => void
}
export function PolesDialog({ columns, onClose }: Props) {
  const { powers: kept, focal: keptFocal, entities } = columns.dictionaries
  const [focal, setFocal] = useState(keptFocal)
  const [powers, setPowers] = useState<readonly string[]>(kept)
  const save = async () => {
    const changes = { powerIds: powers as EntityId[], ...(focal && { focalPolityId: focal as EntityId }) }
    const answer = await write(() => client().project.update(changes))
    if (!answer) return
    done(string('balance.polesSaved'), { label: string('history.undo'), run: () => void undo() })
    onClose()
  }
  return (
    <Dialog
      title={string('balance.polesTitle')}
      open
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{string('dialog.cancel')}</Button>
          <Button kind="primary" isDisabled={!focal || powers.length < 2} onPress={() => void save()}>
            {string('dialog.save')}
          </Button>
        </>
      }
    >
      <p className={styles.words}>{string('balance.polesWords')}</p>
      <h3 className={styles.name}>{string('balance.focal')}</h3>
      {focal && <p>{nameOf(columns, focal)}</p>}
      <Picker label={string('balance.focalPick')} entities={entities} without={[]} onChoose={setFocal} autoFocus />
      <h3 className={styles.name}>{string('balance.powers')}</h3>
      <Powers columns={columns} powers={powers} onPowers={setPowers} />
      {powers.length < MOST && (
        <Picker
          label={string('balance.powerPick')}
          entities={entities}
          without={powers}
          onChoose={(id) => setPowers([...powers, id])}
        />
      )}
      {powers.length < 2 && <p className={styles.fault}>{string('balance.twoPowers')}</p>}
    </Dialog>
  )
}

interface PowersProps {
  readonly columns: LedgerColumns
  readonly powers: readonly string[]
  readonly onPowers: (powers: readonly string[]) => void
}
function Powers({ columns, powers, onPowers }: PowersProps) {
  const move = (at: number, by: number) => {
    const next = [...powers]
    const [moved] = next.splice(at, 1)
    if (moved !== undefined) next.splice(at + by, 0, moved)
    onPowers(next)
  }
  return (
    <ol className={styles.powers}>
      {powers.map((power, i) => {
        const name = nameOf(columns, power)
        return (
          <li key={power}>
            <span className={styles.swatch} style={{ background: `var(--power-${i + 1})` }} aria-hidden="true" />
            <span>{name}</span>
            <IconButton label={string('balance.up', { name })} isDisabled={i === 0} onPress={() => move(i, -1)}>
              <ArrowUp aria-hidden="true" />
            </IconButton>
            <IconButton
              label={string('balance.down', { name })}
              isDisabled={i === powers.length - 1}
              onPress={() => move(i, 1)}
            >
              <ArrowDown aria-hidden="true" />
            </IconButton>
            <IconButton
              label={string('balance.removePower', { name })}
              onPress={() => onPowers(powers.filter((other) => other !== power))}
            >
              <X aria-hidden="true" />
            </IconButton>
          </li>
        )
      })}
    </ol>
  )
}

interface PickerProps {
  readonly label: string
  readonly entities: readonly LedgerEntity[]
  readonly without: readonly string[]
  readonly autoFocus?: boolean
  readonly onChoose: (id: string) => void
}
/** Polities first: powers are mostly such, though a bloc may be one. */
function Picker({ label, entities, without, autoFocus, onChoose }: PickerProps) {
  const [text, setText] = useState('')
  const typed = fold(text.trim())
  const fits = ({ id, name, otherNames, kind }: LedgerEntity) =>
    typed !== '' &&
    !without.includes(id) &&
    (kind === 'polity' || kind === 'organisation') &&
    [name, ...(otherNames ?? [])].some((one) => fold(one).includes(typed))
  const items = entities
    .filter(fits)
    .sort((a, b) => Number(b.kind === 'polity') - Number(a.kind === 'polity') || a.name.localeCompare(b.name))
    .slice(0, OFFERED)
    .map(({ id, name, kind }) => ({ id, name, detail: string(`kind.${kind}`) }))
  return (
    <Combo
      boxed
      label={label}
      text={text}
      onText={setText}
      items={items}
      onChoose={onChoose}
      empty={string('entities.pickerNone')}
      autoFocus={autoFocus}
    />
  )
}
