// HTML: the readable part of a page as text with block breaks. Scripts are not run, nothing is fetched, markup is dropped.
import { Readability } from '@mozilla/readability'
import type { Region } from '@shared/model/document'
import type { FormatReading, Guessed } from '../reading'
import { authorsOfByline, authorsOfNames } from './byline'
import { dateGuess, languageGuess, titleGuess } from './guess'
import { blocksOf } from './html-blocks'
import { type HtmlDocument, type HtmlNode, parseHtml, walk } from './html-dom'

/** What a byline may hold besides the names: “By”, a date. */
const BYLINE_SLACK = 40
/** Below this much text a page is taken whole; above these sizes the search for its main part would not end in time. */
const WHOLE_PAGE_UNITS = 500
const MAX_DEPTH = 400
const MAX_ELEMENTS = 150_000
const MAX_UNITS = 3_000_000

interface Extract {
  readonly title?: string | null
  readonly byline?: string | null
  readonly content?: HtmlNode | null
  readonly siteName?: string | null
  readonly lang?: string | null
  readonly publishedTime?: string | null
}

/** Reads decoded HTML. */
export function readHtml(decoded: string): FormatReading {
  const document = parseHtml(decoded)
  const heading = squeeze(document.querySelector('h1')?.textContent)
  const stated = statedInHead(document)
  const whole = blocksOf(document.body)
  const extract = isWorthSearching(document, whole.text) ? mainPart(document) : undefined
  const found = extract?.content ? blocksOf(extract.content) : whole
  const body = found.text.trim() === '' ? whole : found
  const title = extract?.title || stated.title
  const byline = squeeze(extract?.byline)
  return {
    ...withHead(body, headingFor(heading, title), byline && squeeze(whole.text).includes(byline) ? byline : ''),
    guessed: {
      ...titleGuess(title || heading),
      ...authorsGuess(byline || stated.author),
      ...dateGuess(extract?.publishedTime),
      ...languageGuess(extract?.lang || stated.language),
      ...(extract?.siteName?.trim() && { publisher: squeeze(extract.siteName) }),
    },
  }
}

function statedInHead(document: HtmlDocument) {
  return {
    title: squeeze(document.querySelector('title')?.textContent),
    author: squeeze(document.querySelector('meta[name="author"]')?.getAttribute?.('content')),
    language: document.documentElement.getAttribute?.('lang'),
  }
}

function isWorthSearching(document: HtmlDocument, text: string): boolean {
  if (text.length < WHOLE_PAGE_UNITS || text.length > MAX_UNITS) return false
  let deepest = 0
  let elements = 0
  walk(
    document.body,
    (_, depth) => {
      deepest = Math.max(deepest, depth)
      elements++
      return true
    },
    () => undefined,
  )
  return deepest <= MAX_DEPTH && elements <= MAX_ELEMENTS
}

/** The main part as Readability finds it; undefined if it finds none or trips over the page. */
function mainPart(document: HtmlDocument): Extract | undefined {
  try {
    const reader = new Readability<HtmlNode>(document as never, { serializer: (node) => node as HtmlNode })
    return reader.parse() ?? undefined
  } catch {
    return undefined
  }
}

/** The page's first heading, if it is the document's title and not, say, the site's name. */
function headingFor(heading: string, title: string | undefined): string {
  if (!title) return heading
  return heading !== '' && (title.includes(heading) || heading.includes(title)) ? heading : ''
}

/** The search drops title and byline from the main part; they go back in front of it, unless it holds them still. */
function withHead(body: { text: string; regions: readonly Region[] }, title: string, byline: string) {
  const heldTitle = regionWith(body, title, 0)
  const heldByline = regionWith(body, byline, BYLINE_SLACK)
  const lead = [
    ...(title && !heldTitle ? [{ words: title, role: 'title' as const }] : []),
    ...(byline && !heldByline ? [{ words: byline, role: 'byline' as const }] : []),
  ]
  let at = 0
  const regions: Region[] = lead.map(({ words, role }) => {
    const span = { start: at, end: at + words.length }
    at = span.end + 2
    return { span, role }
  })
  for (const region of body.regions) {
    const span = { start: region.span.start + at, end: region.span.end + at }
    if (region === heldTitle) regions.push({ span, role: 'title' })
    else regions.push(region === heldByline ? { span, role: 'byline' } : { ...region, span })
  }
  return { text: lead.map(({ words }) => `${words}\n\n`).join('') + body.text, regions }
}

/** The first block that holds the words and at most `slack` units more. */
function regionWith(
  body: { text: string; regions: readonly Region[] },
  words: string,
  slack: number,
): Region | undefined {
  if (words === '') return undefined
  return body.regions.find(({ span }) => {
    const block = squeeze(body.text.slice(span.start, span.end))
    return block.length <= words.length + slack && block.includes(words)
  })
}

function authorsGuess(byline: string): Pick<Guessed, 'authors'> {
  const names = byline.split(/\s*[|•·–—]\s*/u)[0] ?? ''
  const authors = authorsOfByline(names) ?? authorsOfNames(names)
  return authors ? { authors } : {}
}

function squeeze(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}
