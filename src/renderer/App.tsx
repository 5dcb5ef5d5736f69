// The window: frame, panels, dialogs. What each does is the features'.

import styles from './App.module.css'
import { BriefPanel } from './features/brief/BriefPanel'
import { ClaimsPanel } from './features/claims-table/ClaimsPanel'
import { CorpusCommands } from './features/exchange/CorpusCommands'
import { FilterChips } from './features/filters/FilterChips'
import { InspectorPanel } from './features/inspector/InspectorPanel'
import { LibraryPanel } from './features/library/LibraryPanel'
import { MapPanel } from './features/map/MapPanel'
import { ReaderPanel } from './features/reader/ReaderPanel'
import { Palette } from './features/search/Palette'
import { TimelinePanel } from './features/timeline/TimelinePanel'
import { FirstRun } from './features/welcome/FirstRun'
import { Tour } from './features/welcome/Tour'
import { KeySheet } from './features/window/KeySheet'
import { Notices } from './features/window/Notices'
import { ReadOnlyBar } from './features/window/ReadOnlyBar'
import { StatusBar } from './features/window/StatusBar'
import { TitleBar } from './features/window/TitleBar'
import { GlobalCommands } from './GlobalCommands'
import { Workspace } from './Workspace'

const SLOTS = {
  library: <LibraryPanel />,
  reader: <ReaderPanel />,
  inspector: <InspectorPanel />,
  map: <MapPanel />,
  claims: <ClaimsPanel />,
  timeline: <TimelinePanel />,
  brief: <BriefPanel />,
}

export function App() {
  return (
    <div className={styles.window}>
      <GlobalCommands />
      <CorpusCommands />
      <TitleBar />
      <ReadOnlyBar />
      <Workspace slots={SLOTS} />
      <StatusBar>
        <FilterChips />
      </StatusBar>
      <Notices />
      <Palette />
      <KeySheet />
      <FirstRun />
      <Tour />
    </div>
  )
}
