// A combo box over the claims of the ledger, by number or by their words.
import { fold } from '@shared/kernel/gazetteer'
import { idOf, textOf } from '@shared/kernel/ledger'
import { useMemo, useState } from 'react'
import { ledgerStore } from '../../../../state/ledger/ledger-store'
import { string } from '../../../../state/window/strings'
import { Combo, type ComboItem } from '../../../../ui/controls/Combo'

const SHOWN = 20
/** `C-12 The statement…` of a claim; its id where the ledger has no such claim. */
export function claimLabel(id: string): string {
  const ledger = ledgerStore.getState()
  const row = ledger.columns && 'rowOf' in ledger ? ledger.rowOf.get(id) : undefined
  if (!ledger.columns || row === undefined) return id
  return `C-${ledger.columns.rows.number[row]} ${textOf(ledger.columns, row)}`
}

/** The first claims whose number or words fit what is typed. */
function found(query: string, but: readonly string[]): ComboItem[] {
  const { columns } = ledgerStore.getState()
  if (!columns) return []
  const words = fold(query)
  const number = /^c?-?(\d+)$/i.exec(query.trim())?.[1]
  const items: ComboItem[] = []
  for (let row = 0; row < columns.count && items.length < SHOWN; row++) {
    const label = `C-${columns.rows.number[row]} ${textOf(columns, row)}`
    const fits = number ? String(columns.rows.number[row]).startsWith(number) : fold(label).includes(words)
    const id = idOf(columns, row)
    if (fits && !but.includes(id)) items.push({ id, name: label })
  }
  return items
}

interface Props {
  readonly label: string
  /** Claims that are not offered. */
  readonly but?: readonly string[]
  readonly onChoose: (claimId: string) => void
}
const NONE: readonly string[] = []

export function ClaimCombo({ label, but = NONE, onChoose }: Props) {
  const [text, setText] = useState('')
  const items = useMemo(() => (text.trim() === '' ? [] : found(text, but)), [text, but])
  return (
    <Combo label={label} text={text} onText={setText} items={items} onChoose={onChoose} empty={string('combo.none')} />
  )
}
