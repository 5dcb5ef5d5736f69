// The sheet of keys, made from the one keymap; also the switch for keys of a single letter.
import { useMemo, useState } from 'react'
import { Switch } from 'react-aria-components'
import { saveSettings, useSetting } from '../../state/window/settings'
import { type Binding, bindings, useCommands } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import { Keys } from '../../ui/marks/Keys'
import styles from './KeySheet.module.css'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
/** Where the keys act: anywhere, or while one of some panels has the focus. */
const placeOf = ({ when }: Binding): string =>
  when
    ? string('keys.in', { panels: list.format(when.map((panel) => string(`panel.${panel}`))) })
    : string('keys.anywhere')
const groups = (): ReadonlyMap<string, readonly Binding[]> =>
  Map.groupBy(
    bindings.filter(({ keys }) => keys.length > 0),
    placeOf,
  )

export function KeySheet() {
  const [open, setOpen] = useState(false)
  const single = useSetting('singleKeys') ?? true
  useCommands(useMemo(() => [{ id: 'keys.show', run: () => setOpen(true) }], []))
  const close = () => setOpen(false)
  const footer = (
    <>
      <Switch className={styles.switch} isSelected={single} onChange={(on) => saveSettings({ singleKeys: on })}>
        <span className={styles.track} aria-hidden="true" />
        {string('keys.single')}
      </Switch>
      <Button kind="primary" onPress={close}>
        {string('dialog.close')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('keys.title')} open={open} onClose={close} footer={footer} wide>
      <div className={styles.groups}>
        {[...groups()].map(([place, members]) => (
          <section key={place} className={styles.group}>
            <h3>{place}</h3>
            <dl>
              {members.map(({ command, keys }) => (
                <div key={command}>
                  <dt>{string(`command.${command}`)}</dt>
                  <dd>
                    {keys.map((combination) => (
                      <Keys key={combination} keys={combination} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section className={styles.group}>
          <h3>{string('keys.inText')}</h3>
          <p>{string('keys.caret')}</p>
        </section>
      </div>
    </Dialog>
  )
}
