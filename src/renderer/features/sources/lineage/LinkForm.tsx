// One more link upstream: to a document, a known origin, or an origin that is named here. Says beforehand what it touches.
import type { DocumentId } from '@shared/model/base/ids'
import { LineageLink } from '@shared/model/relation'
import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useDocuments } from '../../../state/corpus/queries'
import { addLink, useOrigins } from '../../../state/corpus/sources'
import { useImpact } from '../../../state/review/impact'
import { impactShown } from '../../../state/review/impact-words'
import { describeError } from '../../../state/window/notices'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import floating from '../../../ui/controls/Popover.module.css'
import dock from '../../../ui/panels/Dock.module.css'
import { ImpactList } from '../../../ui/panels/ImpactList'
import { SelectRow } from '../detail/Field'
import styles from '../Sources.module.css'

const TYPES = LineageLink.shape.type.options
const BASES = LineageLink.shape.basis.options
/** What a link leads to, with the words that show it. */
interface Target {
  readonly key: string
  readonly words: string
  readonly detail: string
  readonly to:
    | { readonly kind: 'document' | 'origin'; readonly id: string }
    | { readonly kind: 'origin'; readonly name: string }
}

export function LinkForm({ documentId }: { readonly documentId: DocumentId }) {
  const [target, setTarget] = useState<Target>()
  const [type, setType] = useState<LineageLink['type']>('cites')
  const [basis, setBasis] = useState<LineageLink['basis']>('stated')
  const [circular, setCircular] = useState(false)
  /** Counted so that the box is made anew, empty and focused, for the next link. */
  const [added, setAdded] = useState(0)
  const link = target && { from: { kind: 'document' as const, id: documentId }, to: target.to, type, basis }
  const impact = useImpact(link && { kind: 'link', ...link, allowCircular: circular })
  const closesCircle = describeError(impact.error).code === 'CYCLE'
  const add = async () => {
    if (!link || !(await addLink({ ...link, allowCircular: circular }))) return
    setTarget(undefined)
    setCircular(false)
    setAdded((count) => count + 1)
  }
  return (
    <form
      className={styles.form}
      aria-label={string('lineage.add.form')}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <h4>{string('lineage.add.form')}</h4>
      <SelectRow
        label={string('lineage.add.type')}
        value={type}
        options={TYPES}
        nameOf={(one) => string(`lineage.types.${one}`)}
        onChange={setType}
      />
      <TargetBox key={added} again={added > 0} documentId={documentId} target={target} onChoose={setTarget} />
      <SelectRow
        label={string('lineage.add.basis')}
        value={basis}
        options={BASES}
        nameOf={(one) => string(`lineage.bases.${one}`)}
        onChange={setBasis}
      />
      {closesCircle && (
        <p className={styles.problem} role="alert">
          {string('lineage.add.closes', { way: wayOf(impact.error) })}
        </p>
      )}
      {target && !closesCircle && <ImpactList {...impactShown(impact)} />}
      {(closesCircle || circular) && (
        <label className={styles.check}>
          <input type="checkbox" checked={circular} onChange={(event) => setCircular(event.target.checked)} />
          <span>{string('lineage.add.circular')}</span>
        </label>
      )}
      <div className={`${dock.tools} ${styles.tools}`}>
        <Button kind="primary" type="submit" isDisabled={!link || Boolean(impact.error)}>
          {string('lineage.add.do')}
        </Button>
      </div>
    </form>
  )
}

/** Titles along the circle, as the workbench names them. */
const wayOf = (error: unknown): string => (error as { data?: { detail?: string } } | null)?.data?.detail ?? ''

interface BoxProps {
  readonly documentId: DocumentId
  readonly target: Target | undefined
  readonly onChoose: (target: Target | undefined) => void
  /** A link was added just now: the next one is typed here. */
  readonly again: boolean
}
const MOST = 12
/** What the typed words may mean: origins and documents that hold them, and an origin of that name if there is none. */
function useTargets(documentId: DocumentId, text: string): readonly Target[] {
  const documents = useDocuments().data ?? []
  const origins = useOrigins().data ?? []
  const query = text.trim().toLowerCase()
  const all: readonly Target[] = [
    ...origins.map(({ id, name, sourceName }) => ({
      key: id,
      words: name,
      detail: sourceName ?? string('lineage.kinds.origin'),
      to: { kind: 'origin' as const, id },
    })),
    ...documents
      .filter(({ id }) => id !== documentId)
      .map(({ id, title }) => ({
        key: id as string,
        words: title,
        detail: string('lineage.kinds.document'),
        to: { kind: 'document' as const, id: id as string },
      })),
  ]
  const found = all.filter(({ words }) => words.toLowerCase().includes(query)).slice(0, MOST)
  if (query === '' || all.some(({ words }) => words.toLowerCase() === query)) return found
  const to = { kind: 'origin' as const, name: text.trim() }
  return [...found, { key: 'new', words: text.trim(), detail: string('lineage.add.newOrigin'), to }]
}

function TargetBox({ documentId, target, onChoose, again }: BoxProps) {
  const [text, setText] = useState(target?.words ?? '')
  const items = useTargets(documentId, text)
  return (
    <ComboBox
      className={styles.field}
      items={items.map((item) => ({ ...item, id: item.key }))}
      inputValue={text}
      onInputChange={setText}
      selectedKey={target?.key ?? null}
      onSelectionChange={(key) => onChoose(items.find((item) => item.key === key))}
      allowsCustomValue
      autoFocus={again}
      menuTrigger="input"
    >
      <Label className={styles.label}>{string('lineage.add.to')}</Label>
      <span className={styles.value}>
        <Input className={styles.boxed} placeholder={string('lineage.add.toHint')} />
      </span>
      <Popover className={floating.popover}>
        <ListBox<Target & { id: string }> className={floating.options}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.words} className={floating.option}>
              <span>{item.words}</span>
              <span className={dock.quiet}>{item.detail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
