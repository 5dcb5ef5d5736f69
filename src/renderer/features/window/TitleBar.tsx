// The title bar: corpus name, undo and redo, the one search box, layouts, save state, offline badge.

import { LAYOUTS } from '@shared/model/saved-view'
import { ArrowLeft, ArrowRight, ChevronDown, Redo2, Search, Undo2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useCanGoBack, useCanGoForward } from '../../state/coordination/past'
import { useHistoryState, useProject } from '../../state/corpus/queries'
import { setLayout, useView } from '../../state/view-store'
import { keysOf, runCommand } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import { IconButton } from '../../ui/controls/Button'
import { Logo } from '../../ui/marks/Logo'
import { MainMenu } from './MainMenu'
import { OfflineBadge } from './OfflineBadge'
import { SaveState } from './SaveState'
import styles from './TitleBar.module.css'

export function TitleBar() {
  const project = useProject().data
  const history = useHistoryState().data
  const layout = useView((s) => s.layout)
  const [back, forward] = [useCanGoBack(), useCanGoForward()]
  const readOnly = project?.corpus.readOnly !== undefined
  return (
    <header className={styles.bar}>
      <h1 className="visually-hidden">{string('app.name')}</h1>
      <MainMenu>
        <Logo />
        <span className={styles.name}>{project?.project.title ?? string('app.name')}</span>
        <ChevronDown aria-hidden="true" size={14} />
      </MainMenu>
      <span className={styles.rule} />
      <IconButton
        label={string('history.undo')}
        keys={keysOf('history.undo')[0]}
        isDisabled={!history?.undo || readOnly}
        onPress={() => runCommand('history.undo')}
      >
        <Undo2 aria-hidden="true" />
      </IconButton>
      <IconButton
        label={string('history.redo')}
        keys={keysOf('history.redo')[0]}
        isDisabled={!history?.redo || readOnly}
        onPress={() => runCommand('history.redo')}
      >
        <Redo2 aria-hidden="true" />
      </IconButton>
      <IconButton
        label={string('command.view.back')}
        keys={keysOf('view.back')[0]}
        isDisabled={!back}
        onPress={() => runCommand('view.back')}
      >
        <ArrowLeft aria-hidden="true" />
      </IconButton>
      <IconButton
        label={string('command.view.forward')}
        keys={keysOf('view.forward')[0]}
        isDisabled={!forward}
        onPress={() => runCommand('view.forward')}
      >
        <ArrowRight aria-hidden="true" />
      </IconButton>
      <AriaButton className={styles.search} onPress={() => runCommand('palette.open')}>
        <Search aria-hidden="true" size={16} />
        <span>{string('window.search')}</span>
        <kbd>{keysOf('palette.open')[0]}</kbd>
      </AriaButton>
      <nav className={styles.layouts} aria-label={string('window.layouts')}>
        {LAYOUTS.map((name) => (
          <AriaButton
            key={name}
            className={styles.layout}
            aria-pressed={layout === name}
            onPress={() => setLayout(name)}
          >
            {string(`layout.${name}`)}
          </AriaButton>
        ))}
      </nav>
      <SaveState />
      <OfflineBadge />
    </header>
  )
}
