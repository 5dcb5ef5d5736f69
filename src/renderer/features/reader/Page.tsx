// The scrolled page: text, gutter, caret, the tools beside a selection, and the find bar above.
import type { DocumentView } from '@shared/contract/views'
import { useEffect, useMemo, useRef, useState } from 'react'
import { string } from '../../state/window/strings'
import { FindBar } from './FindBar'
import { Gutter } from './Gutter'
import { paintFind } from './marks/highlights'
import type { Mark } from './marks/marks'
import { useNear, usePaint } from './marks/use-marks'
import { usePointer } from './marks/use-pointer'
import { Minimap } from './minimap/Minimap'
import styles from './Reader.module.css'
import { SelectionTools } from './SelectionTools'
import { findAll } from './text/find'
import { paragraphsOf } from './text/paragraphs'
import { Text } from './text/Text'
import { useCaret } from './text/use-caret'
import { useIdleLayout } from './text/use-idle-layout'
import { scrollTo, usePosition } from './text/use-position'

interface Props {
  readonly document: DocumentView
  readonly text: string
  readonly marks: readonly Mark[]
  readonly finding: boolean
  readonly onFinding: (on: boolean) => void
  readonly readOnly: boolean
}
export function Page({ document, text, marks, finding, onFinding, readOnly }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const paragraphs = useMemo(() => paragraphsOf(text, document.version.regions), [text, document.version.regions])
  const near = useNear(scroller, root, paragraphs, marks)
  const { placed } = near
  usePaint(root, paragraphs, marks, near.stretch)
  useIdleLayout(root, paragraphs)
  const caret = useCaret(root, scroller, paragraphs.length > 0)
  usePointer(root, marks, true)
  usePosition({ scroller, root }, document.id, paragraphs, marks)

  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState(0)
  const matches = useMemo(() => (finding ? findAll(text, query.trim()) : []), [finding, text, query])
  useEffect(() => {
    if (root.current) paintFind(root.current, paragraphs, matches, current)
    const match = matches[current]
    if (match) scrollTo({ scroller, root }, paragraphs, match.start, true)
  }, [paragraphs, matches, current])
  const close = () => {
    onFinding(false)
    root.current?.focus()
  }
  const deep = placed.filter((mark, i) => mark.depth > 1 && placed[i - 1]?.top !== mark.top)
  return (
    <>
      {finding && (
        <FindBar
          query={query}
          count={matches.length}
          current={current}
          onQuery={(next) => {
            setQuery(next)
            setCurrent(0)
          }}
          onStep={(by) => setCurrent((at) => (matches.length === 0 ? 0 : (at + by + matches.length) % matches.length))}
          onClose={close}
        />
      )}
      <div className={styles.body}>
        <div ref={scroller} className={styles.scroller} data-testid="reader-scroller">
          <div className={styles.page}>
            <Text
              ref={root}
              text={text}
              paragraphs={paragraphs}
              label={string('reader.text', { title: document.title })}
              language={document.language}
            />
            <Gutter placed={placed} heights={near.heights} />
          </div>
          {deep.map((mark) => (
            <span
              key={mark.id}
              className={styles.depth}
              style={{ top: mark.top }}
              title={string('reader.depth', { count: mark.depth })}
            >
              {mark.depth}
            </span>
          ))}
          {caret && <span className={styles.caret} style={caret} aria-hidden="true" />}
          <SelectionTools scroller={scroller} root={root} documentId={document.id} text={text} readOnly={readOnly} />
        </div>
        {marks.length > 0 && (
          <Minimap scroller={scroller} root={root} length={text.length} paragraphs={paragraphs} marks={marks} />
        )}
      </div>
    </>
  )
}
