// The library: documents, domains, standings and the codebook, each value a facet with its live count.

import { DOMAINS } from '@shared/model/base/vocabulary'
import { Plus } from 'lucide-react'
import { memo, useMemo } from 'react'
import { useProject } from '../../state/corpus/queries'
import { countCoded, countListed } from '../../state/ledger/facets'
import { useLedger } from '../../state/ledger/ledger-store'
import { toggleValue, useView } from '../../state/view-store'
import { runCommand } from '../../state/window/shortcuts'
import { formatNumber, string } from '../../state/window/strings'
import { IconButton } from '../../ui/controls/Button'
import { DomainChip } from '../../ui/marks/DomainChip'
import { Panel } from '../../ui/panels/Panel'
import { Codebook } from './Codebook'
import { Collections } from './Collections'
import { DocumentList } from './DocumentList'
import { DropZone } from './DropZone'
import { Facet } from './Facet'
import styles from './LibraryPanel.module.css'
import { StandingFacet } from './StandingFacet'
import { SavedViews } from './views/SavedViews'

const ImportButton = memo(function ImportButton() {
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  return (
    <IconButton
      label={string('command.documents.import')}
      keys="Ctrl+O"
      isDisabled={readOnly}
      onPress={() => runCommand('documents.import')}
    >
      <Plus aria-hidden="true" />
    </IconButton>
  )
})
const IMPORT = <ImportButton />

export function LibraryPanel() {
  const ledger = useLedger()
  const filters = useView((s) => s.filters)
  const chosen = useMemo(
    () => new Set(filters.filter((f) => f.on && f.field === 'domain').flatMap((f) => ('values' in f ? f.values : []))),
    [filters],
  )
  const domains = useMemo(() => ledger && countCoded(ledger.columns, ledger.visible, 'domain'), [ledger])
  const documents = useMemo(() => ledger && countListed(ledger.columns, ledger.visible, 'document'), [ledger])
  const most = Math.max(1, ...DOMAINS.map((d) => domains?.get(d)?.total ?? 0))
  return (
    <Panel
      id="library"
      title={string('panel.library')}
      detail={string('library.documents', { count: ledger?.columns.dictionaries.documents.length ?? 0 })}
      actions={IMPORT}
      className={styles.library}
    >
      <DropZone>
        <DocumentList counts={documents} />
        <h3 className={styles.head}>{string('library.domain')}</h3>
        <ul>
          {DOMAINS.filter((d) => (domains?.get(d)?.total ?? 0) > 0).map((domain) => {
            const count = domains?.get(domain) ?? { visible: 0, total: 0 }
            return (
              <Facet
                key={domain}
                count={count}
                pressed={chosen.has(domain)}
                onPress={() => toggleValue('domain', domain)}
                bar={{ colour: `var(--domain-${domain})`, share: count.visible / most }}
              >
                <DomainChip domain={domain} standing="reported" />
                <span>{string(`domain.${domain}`)}</span>
              </Facet>
            )
          })}
        </ul>
        <StandingFacet />
        <Collections />
        <SavedViews />
        <Codebook />
        <p className="visually-hidden">
          {string('library.summary', {
            visible: formatNumber(ledger?.visibleCount ?? 0),
            total: formatNumber(ledger?.columns.count ?? 0),
          })}
        </p>
      </DropZone>
    </Panel>
  )
}
