// The tools in the head: lane tabs, rows, colour, period, what can be taken away, and those of every view.
import { BALANCE_LANES, type BalanceLane } from '@shared/kernel/balance'
import type { DayRange } from '@shared/kernel/ledger'
import { Check, ChevronDown, Download } from 'lucide-react'
import { Button as AriaButton, Group, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { formatNumber, string } from '../../state/window/strings'
import { IconButton } from '../../ui/controls/Button'
import menu from '../../ui/controls/Menu.module.css'
import styles from './Balance.module.css'
import { type BalanceChoice, COLOURS, ROW_KINDS } from './choice'
import { yearsWords } from './periods'

interface LaneProps {
  readonly lane: BalanceLane
  readonly counts: Readonly<Record<BalanceLane, number>>
  readonly onLane: (lane: BalanceLane) => void
}
export function Lanes({ lane, counts, onLane }: LaneProps) {
  return (
    <Group className={styles.lanes} aria-label={string('balance.lane')}>
      {BALANCE_LANES.map((name) => (
        <AriaButton key={name} className={styles.lane} aria-pressed={lane === name} onPress={() => onLane(name)}>
          {`${string(`balance.lanes.${name}`)} ${formatNumber(counts[name])}`}
        </AriaButton>
      ))}
    </Group>
  )
}

interface ChoiceMenuProps {
  readonly label: string
  /** What the button shows. */
  readonly words: string
  /** Stands before them where there is room. */
  readonly prefix?: string
  readonly items: readonly { readonly id: string; readonly words: string; readonly disabled?: boolean }[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}
export function ChoiceMenu({ label, words, prefix, items, chosen, onChoose }: ChoiceMenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={menu.word} aria-label={`${label}: ${words}`}>
        <span>
          {prefix && <span className={styles.prefix}>{`${prefix}: `}</span>}
          {words}
        </span>
        <ChevronDown aria-hidden="true" size={13} />
      </AriaButton>
      <Popover placement="bottom end">
        <Menu
          className={menu.menu}
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          disabledKeys={items.filter(({ disabled }) => disabled).map(({ id }) => id)}
          onAction={(key) => onChoose(String(key))}
        >
          {items.map(({ id, words: item }) => (
            <MenuItem key={id} id={id} className={menu.item} textValue={item}>
              {({ isSelected }) => (
                <>
                  <span className={menu.check}>{isSelected && <Check size={14} aria-hidden="true" />}</span>
                  {item}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

export const rangeKey = (range: DayRange | undefined): string => (range ? `${range.earliest}..${range.latest}` : 'all')

interface PeriodProps {
  readonly period?: DayRange
  readonly periods: readonly DayRange[]
  readonly brush?: DayRange
  readonly onPeriod: (period: DayRange | undefined) => void
  readonly onCustom: () => void
}
export function PeriodMenu({ period, periods, brush, onPeriod, onCustom }: PeriodProps) {
  const known = [...periods, ...(period && !periods.some((one) => rangeKey(one) === rangeKey(period)) ? [period] : [])]
  return (
    <ChoiceMenu
      label={string('balance.period')}
      words={period ? yearsWords(period) : string('balance.allYears')}
      chosen={rangeKey(period)}
      items={[
        { id: 'all', words: string('balance.allYears') },
        ...known.map((range) => ({ id: rangeKey(range), words: yearsWords(range) })),
        { id: 'brush', words: string('balance.fromBrush'), disabled: brush === undefined },
        { id: 'custom', words: string('balance.custom') },
      ]}
      onChoose={(id) => {
        if (id === 'custom') onCustom()
        else if (id === 'brush') onPeriod(brush)
        else onPeriod(known.find((range) => rangeKey(range) === id))
      }}
    />
  )
}

interface ShowProps {
  readonly choice: BalanceChoice
  readonly onChoice: (change: Partial<BalanceChoice>) => void
}
export function RowMenu({ choice, onChoice }: ShowProps) {
  return (
    <ChoiceMenu
      label={string('balance.rows')}
      prefix={string('balance.rows')}
      words={string(`balance.row.${choice.rows}`)}
      chosen={choice.rows}
      items={ROW_KINDS.map((id) => ({ id, words: string(`balance.row.${id}`) }))}
      onChoose={(id) => {
        const rows = ROW_KINDS.find((kind) => kind === id)
        if (rows && rows !== choice.rows) onChoice({ rows })
      }}
    />
  )
}
export function ColourMenu({ choice, onChoice }: ShowProps) {
  return (
    <ChoiceMenu
      label={string('balance.colour')}
      prefix={string('balance.colour')}
      words={string(`balance.colours.${choice.colour}`)}
      chosen={choice.colour}
      items={COLOURS.map((id) => ({ id, words: string(`balance.colours.${id}`) }))}
      onChoose={(id) => onChoice({ colour: COLOURS.find((kind) => kind === id) })}
    />
  )
}

const TAKES = ['svg', 'png', 'tsv', 'poles'] as const
export type Take = (typeof TAKES)[number]
export function TakeMenu({ onTake, canEdit }: { readonly onTake: (take: Take) => void; readonly canEdit: boolean }) {
  return (
    <MenuTrigger>
      <IconButton label={string('balance.take')}>
        <Download aria-hidden="true" />
      </IconButton>
      <Popover placement="bottom end">
        <Menu
          className={menu.menu}
          aria-label={string('balance.take')}
          disabledKeys={canEdit ? [] : ['poles']}
          onAction={(key) => {
            const take = TAKES.find((one) => one === key)
            if (take) onTake(take)
          }}
        >
          {TAKES.map((take) => (
            <MenuItem key={take} id={take} className={menu.item}>
              {string(`balance.takes.${take}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
