// The box and its list: typing filters, arrows move, Enter takes. Focus stays in the box.
import {
  CalendarClock,
  FileText,
  Funnel,
  Globe,
  Newspaper,
  Paperclip,
  Scale,
  Search,
  Spline,
  StickyNote,
  Tag,
} from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, TextField } from 'react-aria-components'
import { string } from '../../state/window/strings'
import { DomainChip } from '../../ui/marks/DomainChip'
import { Keys } from '../../ui/marks/Keys'
import { Marked } from '../../ui/marks/Marked'
import styles from './Palette.module.css'
import type { Action, CommandContext, PaletteGroup, PaletteItem } from './palette-items'
import { usePaletteGroups } from './use-palette-groups'

interface Props {
  readonly context: CommandContext & { readonly text: string; readonly replace: boolean }
  readonly onAction: (action: Action) => void
}
export function PaletteBox({ context, onAction }: Props) {
  const [text, setText] = useState(context.text)
  const { groups, error, fault, note } = usePaletteGroups(text, context)
  const take = (id: unknown) => {
    const action = groups.flatMap(({ items }) => items).find((item) => item.id === id)?.action
    if (action?.type === 'complete') setText(action.text)
    else if (action) onAction(action)
  }
  // The list moves its focus as one types; what was put into the box by a completion it does not see.
  const takeFirst = (event: KeyboardEvent) => {
    const active = event.currentTarget.getAttribute('aria-activedescendant')
    if (event.key !== 'Enter' || (active && document.getElementById(active))) return
    take(groups.flatMap(({ items }) => items).find((item) => !item.disabled)?.id)
  }
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <TextField aria-label={string('palette.box')} className={styles.box} autoFocus>
        <Search size={16} aria-hidden="true" />
        <Input
          role="combobox"
          aria-expanded
          className={styles.input}
          placeholder={string('palette.hint')}
          onKeyDown={takeFirst}
        />
      </TextField>
      {error && (
        <p role="alert" className={styles.error}>
          {error}
          {fault && (
            <span className={styles.fault} aria-hidden="true">
              {text.slice(0, fault.start)}
              <mark>{text.slice(fault.start, fault.end)}</mark>
              {text.slice(fault.end)}
            </span>
          )}
        </p>
      )}
      <ListBox
        aria-label={string('palette.list')}
        className={styles.list}
        onAction={take}
        items={groups}
        renderEmptyState={() => !error && <p className={styles.none}>{string('palette.none')}</p>}
      >
        {(group: PaletteGroup) => <Group group={group} />}
      </ListBox>
      {note && <p className={styles.note}>{note}</p>}
    </Autocomplete>
  )
}

function Group({ group }: { readonly group: PaletteGroup }) {
  return (
    <ListBoxSection id={group.id}>
      <Header className={styles.title}>{group.title}</Header>
      {group.items.map((item) => (
        <Row key={item.id} item={item} />
      ))}
    </ListBoxSection>
  )
}
function Row({ item }: { readonly item: PaletteItem }) {
  return (
    <ListBoxItem
      id={item.id}
      textValue={[item.lead, item.text].filter(Boolean).join(', ')}
      className={styles.item}
      isDisabled={item.disabled}
    >
      <Icon item={item} />
      {item.lead && <span className={styles.lead}>{`${item.lead} `}</span>}
      <span className={styles.words}>
        <Marked text={item.text} marks={item.marks} />
      </span>
      {item.detail && <span className={styles.detail}>{item.detail}</span>}
      {item.keys && <Keys keys={item.keys} />}
    </ListBoxItem>
  )
}

const HIT_ICONS = {
  document: FileText,
  claim: FileText,
  entity: Globe,
  note: StickyNote,
  forecast: CalendarClock,
  assessment: Scale,
  evidence: Paperclip,
  relation: Spline,
  tag: Tag,
  source: Newspaper,
  origin: Newspaper,
  collection: Funnel,
} as const
function Icon({ item: { action, chip } }: { readonly item: PaletteItem }) {
  if (chip) return <DomainChip domain={chip.domain} standing={chip.standing} />
  if (action.type === 'command') return null
  const Shape = action.type === 'hit' ? HIT_ICONS[action.hit.kind] : Funnel
  return <Shape size={15} aria-hidden="true" className={styles.icon} />
}
