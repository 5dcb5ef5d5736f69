// Commands by name with their keys from resources/keymap.json: one dispatcher for keys, palette and help sheet.
import { useEffect } from 'react'
import keymap from '../../../../resources/keymap.json'

export interface Command {
  /** As in the keymap: `claim.create`. */
  readonly id: string
  readonly run: () => void
  /** Not offered and not run while false. */
  readonly enabled?: () => boolean
}
export interface Binding {
  readonly command: string
  readonly keys: readonly string[]
  /** Panels whose focus it needs; absent = anywhere. */
  readonly when?: readonly string[]
}
export const bindings: readonly Binding[] = keymap
/** Several views may answer to one name (`view.list`); the one that is enabled, latest first, runs. */
const commands = new Map<string, readonly Command[]>()
const enabled = (command: Command): boolean => command.enabled?.() ?? true

/** Registered commands, for the palette; disabled ones are left out. */
export const listCommands = (): readonly Command[] => [...commands.values()].flatMap((list) => list.find(enabled) ?? [])
export const keysOf = (command: string): readonly string[] => bindings.find((b) => b.command === command)?.keys ?? []

/** Registers commands while the component is mounted. */
export function useCommands(list: readonly Command[]): void {
  useEffect(() => {
    for (const command of list) commands.set(command.id, [command, ...(commands.get(command.id) ?? [])])
    return () => {
      for (const { id } of list) {
        const rest = (commands.get(id) ?? []).filter((other) => !list.includes(other))
        if (rest.length > 0) commands.set(id, rest)
        else commands.delete(id)
      }
    }
  }, [list])
}
export function runCommand(id: string): boolean {
  const command = commands.get(id)?.find(enabled)
  if (!command) return false
  command.run()
  return true
}

/** `Ctrl+Shift+Z`, `C`, `Escape`; Meta counts as Ctrl. Shift is told only beside Ctrl or for letters and named keys. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const shift = event.shiftKey && (event.key.length > 1 || /[a-z]/i.test(event.key))
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '', key]
    .filter(Boolean)
    .join('+')
}

/** Fields that undo their own typing first. */
const TEXT = 'input, textarea'
const OWN: ReadonlySet<string> = new Set(['Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+Y', 'Ctrl+Shift+V'])
const TYPING = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="searchbox"]'

/** Finds and runs the command of a key press; true when one ran. `single` = single-letter keys are switched on. */
export function dispatchKey(event: KeyboardEvent, single: boolean): boolean {
  const target = event.target instanceof Element ? event.target : document.body
  if (document.querySelector('[data-modal]')) return false
  const name = keyName(event)
  const plain = !/^(Ctrl|Alt)\+/.test(name) && event.key.length === 1
  if (plain && (!single || target.closest(TYPING))) return false
  if (!plain && target.closest(TYPING) && !/^(Ctrl\+|Alt\+(\d|Shift\+))/.test(name)) return false
  if (target.closest(TEXT) && OWN.has(name)) return false
  const panel = target.closest<HTMLElement>('[data-panel]')?.dataset.panel
  const found = bindings.filter(
    (b) => b.keys.includes(name) && (!b.when || (panel !== undefined && b.when.includes(panel))),
  )
  return found.some((binding) => runCommand(binding.command))
}
