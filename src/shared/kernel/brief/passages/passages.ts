// Marks as they are printed: in the whole text of a document, else as quotations with the words around them (D51).
import type { Anchor } from '@shared/model/anchor'
import type { Domain, Standing } from '@shared/model/base/vocabulary'
import type { MarkedClaim, MarkNote, QuotedDocument, QuotedPassage, SourceText } from '../data'
import type { Frame, Labels, Mark, NumberedClaim, SourceEntry } from '../frame'
import type { BriefInput } from '../input'
import { byline, grade, printedLanguage } from '../look'
import { shorten } from '../prose'
import { paragraphs } from './paragraphs'

const DOUBT: Readonly<Partial<Record<Anchor['status'], string>>> = {
  changed: 'the passage has changed since it was marked',
  ambiguous: 'the place is not certain',
  lost: 'the passage was not found again',
}
/** Why a mark may not show what was quoted: its status, or words that differ from the stored quotation. */
function doubtOf(anchor: Anchor, text: string | undefined): string | undefined {
  const known = DOUBT[anchor.status]
  if (known !== undefined || text === undefined) return known
  const differs = anchor.selectors.some((selector, index) => {
    const span = anchor.spans[index]
    return selector.type === 'quote' && span !== undefined && text.slice(span.start, span.end) !== selector.exact
  })
  return differs ? 'the text differs from the stored quotation' : undefined
}

function markedClaim(claim: NumberedClaim, labels: Labels, length: number): MarkedClaim {
  return {
    ref: labels.ref(claim.n),
    domain: claim.item.claim.domain,
    standing: claim.item.contested ? 'contested' : claim.item.standing,
    grade: grade(claim.item),
    text: shorten(claim.item.claim.text, length),
  }
}

/** The strongest standing among a mark's claims decides how it is drawn. */
function lookOf(mark: Mark): { readonly domain: Domain; readonly standing: Standing } {
  const [first] = mark.claims
  const standings = mark.claims.map(({ item }) => item.standing)
  const standing = (['established', 'reported'] as const).find((one) => standings.includes(one)) ?? 'inference'
  return { domain: first?.item.claim.domain ?? 'other', standing }
}

const NOTE_LENGTH = 90
const NOTE_CLAIMS = 6

function claimsOf(mark: Mark, labels: Labels): Pick<MarkNote, 'claims' | 'more'> {
  const more = mark.claims.length - NOTE_CLAIMS
  return {
    claims: mark.claims.slice(0, NOTE_CLAIMS).map((claim) => markedClaim(claim, labels, NOTE_LENGTH)),
    ...(more > 0 ? { more } : {}),
  }
}

/** Notes of the marks that stand in full texts. */
export function markNotes(frame: Frame, input: BriefInput, labels: Labels): MarkNote[] {
  return frame.marks
    .filter((mark) => mark.inText)
    .map((mark) => {
      const doubt = doubtOf(mark.anchor, input.texts.get(mark.anchor.versionId))
      return {
        n: mark.n,
        ...lookOf(mark),
        ...(doubt === undefined ? {} : { doubt }),
        ...claimsOf(mark, labels),
      }
    })
}

/** The texts that carry marks, in the order of their sources; `elided` counts paragraphs left out. */
export function sourceTexts(
  frame: Frame,
  input: BriefInput,
): { readonly texts: SourceText[]; readonly elided: number } {
  let left = 0
  const texts = frame.sources.flatMap((source): SourceText[] => {
    const { document } = source
    const marks = frame.marks.filter((mark) => mark.inText && mark.source === source)
    const text = input.texts.get(document.currentVersionId)
    if (marks.length === 0 || text === undefined) return []
    const version = source.versions.find(({ id }) => id === document.currentVersionId)
    const printed = paragraphs(
      text,
      version?.regions ?? [],
      marks.map(({ n, anchor }) => ({ n, spans: anchor.spans })),
      document.title,
    )
    left += printed.elided
    return [{ ...head(source), paragraphs: printed.paragraphs }]
  })
  return { texts, elided: left }
}

const head = ({ ref, document, source }: SourceEntry) => ({
  source: ref,
  title: document.title,
  byline: byline(document, source.name),
  language: printedLanguage(document.language),
})

const oneLine = (text: string) => text.replace(/\s*\n\s*/gu, ' ')
/** Context starts and ends at a word, with an ellipsis. */
const before = (prefix: string) => (prefix === '' ? '' : `…${oneLine(prefix).replace(/^\S*\s+(?=\S)/u, '')}`)
const after = (suffix: string) => (suffix === '' ? '' : `${oneLine(suffix).replace(/(?<=\S)\s+\S*$/u, '')}…`)

function parts(anchor: Anchor, text: string | undefined): QuotedPassage['parts'] | undefined {
  const out = anchor.selectors.map((selector, index) => {
    if (selector.type === 'quote') {
      // between the pieces of one passage stands an ellipsis, not what surrounds each of them
      const last = index === anchor.selectors.length - 1
      return {
        prefix: index === 0 ? before(selector.prefix) : '',
        exact: oneLine(selector.exact),
        suffix: last ? after(selector.suffix) : '',
      }
    }
    const span = anchor.spans[index]
    const words = span && anchor.status !== 'lost' ? text?.slice(span.start, span.end) : undefined
    return words ? { prefix: '', exact: oneLine(words), suffix: '' } : undefined
  })
  return out.every((part) => part !== undefined) ? out : undefined
}

const ABSENT = 'The words of this passage are not held here; its place in the document is known.'

/** Quotations of the documents whose text is not printed, in the order of their sources. */
export function quotedPassages(frame: Frame, input: BriefInput, labels: Labels): QuotedDocument[] {
  return frame.sources.flatMap((source): QuotedDocument[] => {
    const passages = frame.marks
      .filter((mark) => !mark.inText && mark.source === source)
      .map((mark): QuotedPassage => {
        const text = input.texts.get(mark.anchor.versionId)
        const words = parts(mark.anchor, text)
        const doubt = doubtOf(mark.anchor, text)
        return {
          n: mark.n,
          ...lookOf(mark),
          parts: words ?? [],
          ...(words ? {} : { absent: ABSENT }),
          ...(doubt === undefined ? {} : { doubt }),
          ...claimsOf(mark, labels),
        }
      })
    return passages.length > 0 ? [{ ...head(source), passages }] : []
  })
}
