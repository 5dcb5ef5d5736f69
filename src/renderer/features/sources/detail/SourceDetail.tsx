// One source: its letter and all grades that led there, its fields, its documents. Grades are added, never changed.
import type { SourceView } from '@shared/contract/corpus/sources'
import type { SourceId } from '@shared/model/base/ids'
import { SourceKind } from '@shared/model/document'
import { RELIABILITY_LABEL } from '@shared/model/grade'
import { useProject } from '../../../state/corpus/queries'
import {
  deleteSource,
  openGrading,
  openSourceDialog,
  updateSource,
  useSource,
  useSourcesState,
} from '../../../state/corpus/sources'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import { MarkingMenu } from '../../../ui/controls/MarkingMenu'
import dock from '../../../ui/panels/Dock.module.css'
import { EmptyState, Skeleton } from '../../../ui/panels/EmptyState'
import styles from '../Sources.module.css'
import { useHeldFocus } from '../use-held-focus'
import { Documents } from './Documents'
import { EntityField } from './EntityField'
import { CommitInput, Row, SelectRow } from './Field'
import { GradeForm } from './GradeForm'
import { GradeHistory } from './GradeHistory'

export function SourceDetail({ id, readOnly }: { readonly id: SourceId; readonly readOnly: boolean }) {
  const found = useSource(id)
  const grading = useSourcesState((s) => s.grading)
  if (found.isError) return <EmptyState title={string('sources.goneTitle')}>{string('sources.gone')}</EmptyState>
  if (!found.data) return <Skeleton label={string('dialog.loading')} />
  return <Detail {...found.data} grading={grading} readOnly={readOnly} />
}

interface DetailProps extends NonNullable<ReturnType<typeof useSource>['data']> {
  readonly grading: boolean
  readonly readOnly: boolean
}
function Detail({ source, grades, documents, grading, readOnly }: DetailProps) {
  const part = useHeldFocus()
  const { name, reliability } = source
  return (
    <section
      ref={part}
      className={styles.detail}
      aria-label={string('sources.detailOf', { name })}
      tabIndex={-1}
      data-detail
    >
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.now}>
        {grades.length === 0
          ? string('sources.neverGraded')
          : string('sources.now', { letter: reliability, meaning: RELIABILITY_LABEL[reliability].toLowerCase() })}
      </p>
      {!readOnly && <Tools source={source} grading={grading} />}
      {grading && !readOnly && <GradeForm source={source} />}
      <GradeHistory grades={grades} />
      <Documents documents={documents} />
      <Fields source={source} readOnly={readOnly} />
    </section>
  )
}

function Tools({ source, grading }: { readonly source: SourceView; readonly grading: boolean }) {
  return (
    <div className={`${dock.tools} ${styles.tools}`}>
      <Button aria-expanded={grading} onPress={() => openGrading(!grading)}>
        {string('sources.grade.open')}
      </Button>
      <Button onPress={() => openSourceDialog('merge')}>{string('sources.merge.open')}</Button>
      {source.documents === 0 && <Button onPress={() => void deleteSource(source)}>{string('sources.delete')}</Button>}
    </div>
  )
}

function Fields({ source, readOnly }: { readonly source: SourceView; readonly readOnly: boolean }) {
  const project = useProject().data?.project
  const { id } = source
  return (
    <div className={styles.fields}>
      <h4>{string('sources.record')}</h4>
      <Row label={string('sources.nameField')}>
        <CommitInput
          label={string('sources.nameField')}
          value={source.name}
          readOnly={readOnly}
          onCommit={(name) => updateSource(id, { name })}
        />
      </Row>
      <SelectRow
        label={string('sources.kind')}
        value={source.kind}
        options={SourceKind.options}
        nameOf={(kind) => string(`sources.kinds.${kind}`)}
        isDisabled={readOnly}
        onChange={(kind) => void updateSource(id, { kind })}
      />
      <Row label={string('sources.entity')}>
        <EntityField source={source} readOnly={readOnly} />
      </Row>
      <Row label={string('sources.marking')}>
        <MarkingMenu
          label={string('sources.marking')}
          value={source.marking ?? project?.defaultMarking ?? 'TLP:AMBER+STRICT'}
          isDisabled={readOnly}
          onChange={(marking) => void updateSource(id, { marking })}
        />
      </Row>
    </div>
  )
}
