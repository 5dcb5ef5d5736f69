// The brief: choose, print, look at the very bytes that will be saved, save them.
import { Download, RefreshCw } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { say } from '../../state/window/notices'
import { saveFile } from '../../state/window/save-file'
import { useCommands } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import { usePanelTools } from '../../state/window/view-tools'
import { Button, IconButton } from '../../ui/controls/Button'
import { Marking } from '../../ui/marks/Marking'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import styles from './Brief.module.css'
import { cancelPrint, type Printed, type Problem, useBrief } from './brief-store'
import { Options } from './Options'
import { Preview } from './Preview'
import { Problems } from './Problems'
import { findPage, type Pdf } from './pdf'
import { usePdf } from './use-pdf'
import { useLate, usePrinting } from './use-printing'

/** Words by which a problem can be found in the pages: those it quotes, then the section that it names. */
function traces({ place, detail }: Problem): string[] {
  const quoted = [...`${detail} ${place}`.matchAll(/“([^”]+)”/gu)].map(([, words = '']) => words.replace(/…$/, ''))
  return [...quoted, place.split(',')[0] ?? '']
}
async function showProblem(problem: Problem, pdf: Pdf, view: HTMLElement | null): Promise<void> {
  const page = await findPage(pdf, traces(problem))
  const found = page === undefined ? undefined : view?.querySelectorAll<HTMLElement>('article')[page]
  if (!found || !view || page === undefined) say(string('brief.notFound'))
  else {
    view.focus({ preventScroll: true })
    view.scrollTo({ top: found.offsetTop - view.offsetTop })
    say(string('brief.page', { at: page + 1, of: pdf.numPages }))
  }
}

export function BriefPanel() {
  const printed = useBrief((s) => s.printed)
  const refused = useBrief((s) => s.refused)
  const running = useBrief((s) => s.printing) !== undefined
  const workingCopy = useBrief((s) => s.request.workingCopy)
  const printing = usePrinting()
  const { printNow } = printing
  useCommands(useMemo(() => [{ id: 'brief.print', run: printNow }], [printNow]))
  const late = useLate(running)
  const open = usePdf(printed?.bytes)
  const view = useRef<HTMLDivElement>(null)
  const problems = [...(refused?.problem ? [refused.problem] : []), ...(printed && !refused ? printed.problems : [])]
  return (
    <Panel
      id="brief"
      title={string('panel.brief')}
      detail={printed && <Facts printed={printed} stale={printing.stale && !running} />}
      actions={<Actions printed={refused ? undefined : printed} running={running} onPrint={printNow} />}
      className={styles.brief}
      fixed
    >
      <Options printing={printing} />
      {workingCopy && <p className={styles.warning}>{string('brief.workingCopyWarning')}</p>}
      {late && (
        <div className={styles.progress} role="status">
          <span>{string('brief.running')}</span>
          <Button kind="quiet" onPress={cancelPrint}>
            {string('dialog.cancel')}
          </Button>
        </div>
      )}
      {refused && (
        <p className={styles.refused} role="alert">
          <b>{refused.message}</b> {refused.remedy} {open && string('brief.lastGood')}
        </p>
      )}
      {open && <Preview open={open} view={view} />}
      {!open && !refused && <Skeleton rows={8} label={string('brief.running')} />}
      {!open && refused && (
        <EmptyState
          title={string('brief.nothingTitle')}
          action={<Button onPress={printNow}>{string('brief.again')}</Button>}
        >
          {string('brief.nothing')}
        </EmptyState>
      )}
      <Problems problems={problems} onShow={open && ((problem) => void showProblem(problem, open.pdf, view.current))} />
    </Panel>
  )
}

function Facts({ printed, stale }: { readonly printed: Printed; readonly stale: boolean }) {
  return (
    <>
      <Marking label={printed.marking} />
      <span>{string('brief.facts', { claims: printed.claims, size: Math.ceil(printed.bytes.length / 1024) })}</span>
      {stale && <span>{string('brief.stale')}</span>}
    </>
  )
}

interface ActionsProps {
  readonly printed?: Printed
  readonly running: boolean
  readonly onPrint: () => void
}
function Actions({ printed, running, onPrint }: ActionsProps) {
  const tools = usePanelTools('brief')
  return (
    <>
      <IconButton label={string('brief.again')} keys="Ctrl+P" onPress={onPrint} isDisabled={running}>
        <RefreshCw aria-hidden="true" />
      </IconButton>
      <ViewTools tools={tools} />
      <Button
        kind="quiet"
        isDisabled={!printed || running}
        onPress={() => printed && void saveFile(printed.url, printed.name)}
      >
        <Download size={14} aria-hidden="true" /> {string('brief.save')}
      </Button>
    </>
  )
}
