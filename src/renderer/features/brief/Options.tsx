// What is printed: which brief, up to which marking, as a working copy or for release, and whether again by itself.

import type { Tlp } from '@shared/model/base/envelope'
import type { Brief } from '@shared/model/brief'
import { useEffect } from 'react'
import { Checkbox } from 'react-aria-components'
import { useBriefs, useProject } from '../../state/corpus/queries'
import { briefShown, useView } from '../../state/view-store'
import { string } from '../../state/window/strings'
import { MarkingMenu } from '../../ui/controls/MarkingMenu'
import styles from './Brief.module.css'
import { changeRequest, useBrief } from './brief-store'
import type { Printing } from './use-printing'

/** The brief that was made last: what is printed where none is named. */
const newestOf = (briefs: readonly Brief[]): Brief | undefined =>
  briefs.reduce<Brief | undefined>((a, b) => (a && a.createdAt > b.createdAt ? a : b), undefined)

/** The ceiling that holds where none was chosen: the brief's own, else the project's. */
function useOwnCeiling(briefId: string | undefined): Tlp {
  const briefs = useBriefs().data
  const project = useProject().data?.project
  const brief = briefId ? briefs?.find((b) => b.id === briefId) : newestOf(briefs ?? [])
  return brief?.ceiling ?? project?.defaultMarking ?? 'TLP:AMBER+STRICT'
}

export function Options({ printing }: { readonly printing: Printing }) {
  const briefs = useBriefs().data ?? []
  const { briefId, ceiling, workingCopy } = useBrief((s) => s.request)
  const own = useOwnCeiling(briefId)
  const newest = newestOf(briefs)
  const asked = useView((s) => s.brief)
  useEffect(() => {
    if (asked === undefined) return
    changeRequest({ briefId: asked, ceiling: undefined })
    briefShown()
  }, [asked])
  return (
    <div className={styles.options}>
      <label className={styles.field}>
        <span>{string('brief.which')}</span>
        <select
          value={briefId ?? ''}
          onChange={(e) => changeRequest({ briefId: e.target.value || undefined, ceiling: undefined })}
        >
          <option value="">
            {newest ? string('brief.newest', { title: newest.title }) : string('brief.template')}
          </option>
          {briefs.map((brief) => (
            <option key={brief.id} value={brief.id}>
              {brief.title}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.field}>
        <span>{string('brief.ceiling')}</span>
        <MarkingMenu
          label={string('brief.ceiling')}
          value={workingCopy ? 'TLP:RED' : (ceiling ?? own)}
          onChange={(next) => changeRequest({ ceiling: next })}
          isDisabled={workingCopy}
        />
      </div>
      <Tick on={workingCopy} onChange={(next) => changeRequest({ workingCopy: next })}>
        {string('brief.workingCopy')}
      </Tick>
      <Tick on={printing.auto} onChange={printing.setAuto}>
        {string('brief.auto')}
      </Tick>
    </div>
  )
}

interface TickProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly children: string
}
function Tick({ on, onChange, children }: TickProps) {
  return (
    <Checkbox isSelected={on} onChange={onChange} className={styles.tick}>
      <span className={styles.box} aria-hidden="true" />
      {children}
    </Checkbox>
  )
}
