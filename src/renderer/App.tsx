// The window: frame, panels, dialogs. What each does is the features'.

import type { ReactNode } from 'react'
import styles from './App.module.css'
import { AgreementPanel } from './features/agreement/AgreementPanel'
import { BalancePanel } from './features/balance/BalancePanel'
import { CellPanel } from './features/balance/cell/CellPanel'
import { BriefPanel } from './features/brief/BriefPanel'
import { BulkDialog } from './features/bulk/BulkDialog'
import { ClaimsPanel } from './features/claims-table/ClaimsPanel'
import { CodebookCommands } from './features/codebook/CodebookCommands'
import { CodebookPanel } from './features/codebook/CodebookPanel'
import { EntitiesPanel } from './features/entities/EntitiesPanel'
import { CorpusCommands } from './features/exchange/CorpusCommands'
import { FilterChips } from './features/filters/FilterChips'
import { ForecastsPanel } from './features/forecasts/ForecastsPanel'
import { GapsPanel } from './features/gaps/GapsPanel'
import { HistoryCommands } from './features/history/HistoryCommands'
import { HistoryPanel } from './features/history/HistoryPanel'
import { DeleteDialog } from './features/inspector/DeleteDialog'
import { InspectorPanel } from './features/inspector/InspectorPanel'
import { LibraryPanel } from './features/library/LibraryPanel'
import { ViewCommands } from './features/library/views/ViewCommands'
import { MapPanel } from './features/map/MapPanel'
import { NetworkPanel } from './features/network/NetworkPanel'
import { NotesPanel } from './features/notes/NotesPanel'
import { ReaderPanel } from './features/reader/ReaderPanel'
import { Palette } from './features/search/Palette'
import { SourcesPanel } from './features/sources/SourcesPanel'
import { TimelinePanel } from './features/timeline/TimelinePanel'
import { FirstRun } from './features/welcome/FirstRun'
import { SignAs } from './features/welcome/SignAs'
import { Tour } from './features/welcome/Tour'
import { KeySheet } from './features/window/KeySheet'
import { Notices } from './features/window/Notices'
import { ReadOnlyBar } from './features/window/ReadOnlyBar'
import { StatusBar } from './features/window/StatusBar'
import { TitleBar } from './features/window/TitleBar'
import { GlobalCommands } from './GlobalCommands'
import { LedgerStage } from './state/ledger/stage'
import { fail } from './state/window/notices'
import { string } from './state/window/strings'
import { Boundary } from './ui/panels/Boundary'
import { type DockSlots, Workspace } from './Workspace'

/** A panel whose failure stays its own. */
const guarded = (name: string, panel: ReactNode) => (
  <Boundary
    key={name}
    title={string('boundary.title', { panel: string(`panel.${name}`) })}
    words={string('boundary.words')}
    retry={string('boundary.retry')}
    onError={fail}
  >
    <LedgerStage>{panel}</LedgerStage>
  </Boundary>
)

const SLOTS = {
  library: guarded('library', <LibraryPanel />),
  reader: guarded('reader', <ReaderPanel />),
  inspector: guarded('inspector', <InspectorPanel />),
  map: guarded('map', <MapPanel />),
  claims: guarded('claims', <ClaimsPanel />),
  timeline: guarded('timeline', <TimelinePanel />),
  brief: guarded('brief', <BriefPanel />),
  balance: guarded('balance', <BalancePanel />),
  cell: guarded('cell', <CellPanel />),
}

/** Panels of the ledger, one at a time at the right. */
const DOCK: DockSlots = {
  network: guarded('network', <NetworkPanel />),
  entities: guarded('entities', <EntitiesPanel />),
  sources: guarded('sources', <SourcesPanel />),
  codebook: guarded('codebook', <CodebookPanel />),
  forecasts: guarded('forecasts', <ForecastsPanel />),
  agreement: guarded('agreement', <AgreementPanel />),
  gaps: guarded('gaps', <GapsPanel />),
  notes: guarded('notes', <NotesPanel />),
  history: guarded('history', <HistoryPanel />),
}

export function App() {
  return (
    <div className={styles.window}>
      <GlobalCommands />
      <CorpusCommands />
      <CodebookCommands />
      <HistoryCommands />
      <ViewCommands />
      <BulkDialog />
      <DeleteDialog />
      <TitleBar />
      <ReadOnlyBar />
      <Workspace slots={SLOTS} dock={DOCK} />
      <StatusBar>
        <FilterChips />
      </StatusBar>
      <Notices />
      <Palette />
      <KeySheet />
      <FirstRun />
      <SignAs />
      <Tour />
    </div>
  )
}
