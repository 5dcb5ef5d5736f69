// A canonical text cut into paragraphs and segments that never overlap. Marks keep their offsets.

import type { Span } from '@shared/model/base/ids'
import type { Region } from '@shared/model/document'
import type { Paragraph, ParagraphRole, Segment } from '../data'

/** A mark over one text: its number and the spans it covers. */
export interface TextMark {
  readonly n: number
  readonly spans: readonly Span[]
}
interface Line {
  readonly start: number
  readonly end: number
}

function lines(text: string): Line[] {
  const out: Line[] = []
  let start = 0
  while (start <= text.length) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at
    out.push({ start, end })
    start = end + 1
  }
  return out
}

const isBlank = (text: string, { start, end }: Line) => text.slice(start, end).trim() === ''

/** Whether lines are broken at a width, so that a paragraph is what stands between blank lines. */
export function isHardWrapped(text: string, all: readonly { start: number; end: number }[] = lines(text)): boolean {
  const full = all.filter((line) => !isBlank(text, line))
  const long = full.filter((line) => line.end - line.start > 45)
  const runsOn = full.filter((line) => {
    const next = all[all.indexOf(line) + 1]
    return next !== undefined && !isBlank(text, next) && line.end - line.start > 45
  })
  const widest = Math.max(0, ...full.map((line) => line.end - line.start))
  return full.length > 3 && widest <= 100 && long.length > 1 && runsOn.length * 2 > long.length
}

/** Ranges of the paragraphs of a text, blank ones left out. */
export function paragraphRanges(text: string): Line[] {
  const all = lines(text)
  if (!isHardWrapped(text, all)) return all.filter((line) => !isBlank(text, line))
  const out: Line[] = []
  let open: { start: number; end: number } | undefined
  for (const line of all) {
    if (isBlank(text, line)) open = undefined
    else if (open) open.end = line.end
    else {
      open = { ...line }
      out.push(open)
    }
  }
  return out
}

/** Spans without the white space at their ends, so that a mark never ends between paragraphs. */
function tighten(text: string, mark: TextMark): TextMark {
  const spans = mark.spans.flatMap(({ start, end }) => {
    let [from, to] = [Math.min(start, text.length), Math.min(end, text.length)]
    while (from < to && /\s/u.test(text[from] ?? '')) from++
    while (to > from && /\s/u.test(text[to - 1] ?? '')) to--
    return from < to ? [{ start: from, end: to }] : []
  })
  return { n: mark.n, spans }
}

interface Cover extends Span {
  readonly n: number
  /** The last span of its mark: the number is printed at its end. */
  readonly last: boolean
}
const covers = (marks: readonly TextMark[]): Cover[] =>
  marks.flatMap(({ n, spans }) => spans.map((span, index) => ({ ...span, n, last: index === spans.length - 1 })))

/** Pieces of `[start, end)`: the longest mark is the ground, shorter ones on the same words are lines under it. */
export function segments(text: string, start: number, end: number, all: readonly Cover[]): Segment[] {
  const here = all.filter((cover) => cover.start < end && cover.end > start)
  const cuts = new Set([start, end])
  for (const cover of here) {
    cuts.add(Math.max(start, cover.start))
    cuts.add(Math.min(end, cover.end))
  }
  const points = [...cuts].sort((a, b) => a - b)
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? end
    const active = here
      .filter((cover) => cover.start <= from && cover.end >= to)
      .sort((a, b) => b.end - b.start - (a.end - a.start) || a.n - b.n)
      .map(({ n }) => n)
    const done = here.filter((cover) => cover.last && cover.end === to).map(({ n }) => n)
    const [mark, ...under] = [...new Set(active)]
    return {
      t: text.slice(from, to).replaceAll('\n', ' '),
      ...(mark === undefined ? {} : { mark }),
      ...(under.length > 0 ? { under: under.slice(0, 2) } : {}),
      ...(done.length > 0 ? { ends: done.sort((a, b) => a - b) } : {}),
    }
  })
}

function roleOf(range: Line, regions: readonly Region[]): Region['role'] | undefined {
  return regions.find(({ span }) => span.start <= range.start && span.end > range.start)?.role
}
const PRINTED_ROLE: Readonly<Record<Region['role'], ParagraphRole>> = {
  title: 'heading',
  heading: 'heading',
  body: 'body',
  byline: 'quiet',
  caption: 'quiet',
  note: 'quiet',
  furniture: 'quiet',
}

/** Texts longer than this print the paragraphs that carry marks and their neighbours; the rest is an ellipsis. */
export const FULL_TEXT_LIMIT = 40_000

/** The printed paragraphs of a text; `title` is not repeated where the text opens with it. */
export function paragraphs(
  text: string,
  regions: readonly Region[],
  marks: readonly TextMark[],
  title: string,
): { readonly paragraphs: readonly Paragraph[]; readonly elided: number } {
  const all = covers(marks.map((mark) => tighten(text, mark)))
  const printed = paragraphRanges(text).map((range): Paragraph => {
    const pieces = segments(text, range.start, range.end, all)
    return {
      role: PRINTED_ROLE[roleOf(range, regions) ?? 'body'],
      segments: pieces,
      marks: pieces.flatMap((piece) => piece.ends ?? []),
    }
  })
  const [first] = printed
  const repeats =
    first?.segments.length === 1 && first.segments[0]?.t.trim() === title.trim() && !first.segments[0].mark
  const body = repeats ? printed.slice(1) : printed
  return text.length > FULL_TEXT_LIMIT ? excerpt(body) : { paragraphs: body, elided: 0 }
}

const isMarked = (paragraph: Paragraph | undefined) =>
  paragraph?.segments.some((piece) => piece.mark !== undefined) ?? false

function excerpt(all: readonly Paragraph[]): { paragraphs: Paragraph[]; elided: number } {
  const out: Paragraph[] = []
  let elided = 0
  let gap = false
  for (const [index, paragraph] of all.entries()) {
    if ([index - 1, index, index + 1].some((near) => isMarked(all[near]))) {
      out.push(paragraph)
      gap = false
      continue
    }
    elided++
    if (!gap) out.push({ role: 'gap', segments: [{ t: '[…]' }], marks: [] })
    gap = true
  }
  return { paragraphs: out, elided }
}
