// Marks drawn by the CSS Custom Highlight API: one Highlight a style, never an element in the text.

import { rangeOf } from '../text/offsets'
import type { Paragraph } from '../text/paragraphs'
import { type Mark, marksWithin, segmentsOf } from './marks'
import type { Stretch } from './painted'

const PREFIX = 'eq-'
interface Spots {
  readonly selected: ReadonlySet<string>
  readonly hover?: string
}

/** The style names a segment gets: an underlay for its first mark, underlines for the second and third. */
function stylesOf(marks: readonly Mark[]): readonly string[] {
  return marks
    .slice(0, 3)
    .map((mark, level) => (level === 0 ? `mark-${mark.domain}-${mark.standing}` : `line${level}-${mark.domain}`))
}
function put(groups: ReadonlyMap<string, readonly StaticRange[]>, owned: (name: string) => boolean): void {
  for (const name of CSS.highlights.keys())
    if (name.startsWith(PREFIX) && owned(name.slice(PREFIX.length)) && !groups.has(name.slice(PREFIX.length)))
      CSS.highlights.delete(name)
  for (const [name, ranges] of groups) {
    const highlight = new Highlight(...ranges)
    highlight.priority = name.startsWith('line')
      ? 2
      : name === 'selected'
        ? 4
        : name === 'hover'
          ? 3
          : name.startsWith('find')
            ? 5
            : 1
    CSS.highlights.set(PREFIX + name, highlight)
  }
}
function group<T>(
  items: readonly T[],
  key: (item: T) => readonly string[],
  range: (item: T) => StaticRange | undefined,
) {
  const groups = new Map<string, StaticRange[]>()
  for (const item of items) {
    const made = range(item)
    if (!made) continue
    for (const name of key(item)) {
      const list = groups.get(name)
      if (list) list.push(made)
      else groups.set(name, [made])
    }
  }
  return groups
}

/** Draws the marks that touch a stretch of the text: the browser checks every range again whenever the page changes. */
export function paintMarks(
  root: HTMLElement,
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
  stretch: Stretch,
): void {
  const groups = new Map<string, StaticRange[]>()
  for (const segment of segmentsOf(marksWithin(marks, stretch))) {
    const range = rangeOf(root, paragraphs, segment)
    if (!range) continue
    for (const name of stylesOf(segment.marks)) {
      const list = groups.get(name)
      if (list) list.push(range)
      else groups.set(name, [range])
    }
  }
  put(groups, (name) => name.startsWith('mark-') || name.startsWith('line'))
}
/** Draws selection and hover over them; they change often and are few. */
export function paintSpots(
  root: HTMLElement,
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
  stretch: Stretch,
  { selected, hover }: Spots,
): void {
  const touched = marksWithin(marks, stretch).filter((m) => selected.has(m.id) || m.id === hover)
  put(
    group(
      touched,
      (m) => (selected.has(m.id) ? ['selected'] : ['hover']),
      (m) => rangeOf(root, paragraphs, m),
    ),
    (name) => name === 'selected' || name === 'hover',
  )
}
/** Draws find matches; `current` is their index in `spans`. */
export function paintFind(
  root: HTMLElement,
  paragraphs: readonly Paragraph[],
  spans: readonly { start: number; end: number }[],
  current: number,
): void {
  put(
    group(
      spans,
      (span) => [span === spans[current] ? 'find-current' : 'find'],
      (span) => rangeOf(root, paragraphs, span),
    ),
    (name) => name.startsWith('find'),
  )
}
/** Removes every highlight of the reader. */
export function clearHighlights(): void {
  put(new Map(), () => true)
}
