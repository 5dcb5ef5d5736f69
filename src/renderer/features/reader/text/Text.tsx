// The canonical text laid out: one element a paragraph, one text node in each, chunks off screen left to the browser.
import { memo, type Ref } from 'react'
import styles from '../Reader.module.css'
import { chunksOf, type Paragraph } from './paragraphs'

interface Props {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly ref: Ref<HTMLDivElement>
  readonly label: string
  readonly language: string
}
/** About 12 px of height for every 34 characters, before the browser knows better. */
const guess = (chunk: readonly Paragraph[]): string =>
  `auto ${Math.round(chunk.reduce((sum, p) => sum + Math.ceil((p.end - p.start) / 68) * 26 + 16, 0))}px`

export const Text = memo(function Text({ text, paragraphs, ref, label, language }: Props) {
  return (
    <article
      ref={ref}
      className={styles.text}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes focus so that passages can be selected by keyboard
      tabIndex={0}
      aria-label={label}
      lang={language === 'und' ? undefined : language}
      dir="auto"
      data-autofocus
      data-text
    >
      {chunksOf(paragraphs).map((chunk) => (
        <div key={chunk[0]!.start} className={styles.chunk} style={{ containIntrinsicSize: guess(chunk) }}>
          {chunk.map((p) => (
            <p
              key={p.start}
              data-start={p.start}
              className={`${styles.paragraph} ${styles[p.role] ?? ''}`}
              dir="auto"
              data-tight={p.blanks === 0 ? '' : undefined}
            >
              {text.slice(p.start, p.end)}
            </p>
          ))}
        </div>
      ))}
    </article>
  )
})
