// Compiles the blocks of a brief. Tables come first, so that references know where each claim is printed.

import type { ClaimId } from '@shared/model/base/ids'
import type { BriefBlock } from '@shared/model/brief'
import type { Block, ClaimGroup, Judgement, Run, Section } from './data'
import type { BriefFigures } from './figures/figure-data'
import { type Frame, Labels, type NumberedClaim } from './frame'
import type { BriefInput } from './input'
import type { Included, Withheld } from './marking'
import { methodNote } from './method'
import { quotedPassages, sourceTexts } from './passages/passages'
import { checkSentences, checkTerm, MIXED_NOTICE, mixesRows, type Problem, proseRuns } from './prose'
import { claimGroups, sourceRow } from './rows'
import { confidenceSentences, type Draft, type DraftSection, judgement, restsOn } from './sections'

export interface Compiled {
  readonly sections: Section[]
  readonly problems: Problem[]
  readonly withheld: Withheld[]
  readonly labels: Labels
  /** Paragraphs of long texts that are not printed. */
  readonly elided: number
}
type StoredText = Extract<BriefBlock, { type: 'text' }>
type StoredClaim = Extract<BriefBlock, { type: 'claim' }>

const MARKS_INTRO =
  'The passages that carry claims are underlaid in the colour of their domain and numbered, an inference underlined with dashes; a second mark on the same words is a line below them. Notes give domain, standing and grade, then the claim and where it is printed.'
const QUOTES_INTRO =
  'Of these documents only the passages that carry a claim are printed, with a few words around them in grey. Numbers are those of the marks in the claims table.'

/** Compiles the sections of one brief; lives for one call. */
class Compiler {
  readonly problems: Problem[] = []
  readonly withheld: Withheld[] = []
  readonly labels = new Labels()
  elided = 0
  private judgements = 0
  private readonly printed = new Set<string>()
  private readonly tables = new Map<Draft, readonly ClaimGroup[]>()
  private readonly numbers = new Map<Draft, number>()

  constructor(
    private readonly input: BriefInput,
    private readonly included: Included,
    private readonly frame: Frame,
    private readonly figures: BriefFigures,
  ) {}

  run(drafts: readonly DraftSection[]): Section[] {
    const where = this.input.brief?.where
    if (where !== undefined && !this.input.select) this.unfiltered(where)
    for (const { blocks } of drafts) for (const block of blocks) this.reserve(block)
    return drafts
      .map(({ heading, blocks }, index) => {
        const printed = merge(blocks.flatMap((block, at) => this.block(block, `${heading}, block ${at + 1}`)))
        return { id: `section-${index + 1}`, heading, blocks: index === 0 ? leading(printed) : printed }
      })
      .filter((section) => section.blocks.length > 0)
  }

  private reserve(block: Draft): void {
    if (block.type === 'table') {
      const chosen = this.chosen(block.where)
      this.tables.set(block, claimGroups(chosen, this.frame, this.input, this.included, this.labels))
    }
    const claim = block.type === 'claim' ? this.frame.byId.get(block.claimId) : undefined
    if (!claim) return
    this.judgements++
    this.numbers.set(block, this.judgements)
    this.labels.judgement(claim.n, `judgement-${this.judgements}`)
  }

  private unfiltered(where: string): void {
    this.problems.push({ severity: 'blocks', place: `filter “${where}”`, detail: 'the filter cannot be applied' })
  }

  private chosen(where: string | undefined): readonly NumberedClaim[] {
    if (where === undefined) return this.frame.claims
    const ids = this.input.select?.(where)
    if (!ids) this.unfiltered(where)
    return this.frame.claims.filter(({ item }) => ids?.has(item.claim.id))
  }

  private block(block: Draft, place: string): Block[] {
    switch (block.type) {
      case 'runs':
        return [{ kind: 'text', lead: block.lead, paragraphs: [block.runs] }]
      case 'text':
        return this.text(block, place)
      case 'claim':
        return this.claim(block, place)
      case 'map':
      case 'timeline':
        return this.figure(block.type, place)
      case 'table':
        return [{ kind: 'table', groups: this.tables.get(block) ?? [], empty: 'There is no claim to print here.' }]
      case 'passages':
        return this.passages()
      case 'sources':
        return [
          { kind: 'sources', rows: this.frame.sources.map(sourceRow), empty: 'There is no source to print here.' },
        ]
      case 'method':
        return [{ kind: 'method', method: methodNote(this.input.project, this.input.workingCopy, []) }]
    }
  }

  /** The claims that a block cites; undefined where one is withheld, since the words may repeat it (D48). */
  private cited(ids: readonly ClaimId[], place: string): NumberedClaim[] | undefined {
    const out: NumberedClaim[] = []
    for (const id of ids) {
      const claim = this.frame.byId.get(id)
      const hidden = this.included.withheld.find((one) => one.id === id)
      if (hidden) {
        this.withheld.push({ kind: 'block', id: place, marking: hidden.marking })
        return undefined
      }
      if (claim) out.push(claim)
      else this.problems.push({ severity: 'warns', place, detail: `the claim ${id} is not in this brief` })
    }
    return out
  }

  private refs(claims: readonly NumberedClaim[]): Run {
    return {
      claims: claims
        .map(({ n }) => n)
        .sort((a, b) => a - b)
        .map((n) => this.labels.ref(n)),
    }
  }

  private text({ text, claimIds }: StoredText, place: string): Block[] {
    const claims = this.cited(claimIds, place)
    if (!claims) return []
    this.problems.push(...checkSentences(text, place))
    const paragraphs = text.split(/\n\s*\n/u).filter((one) => one.trim() !== '')
    const runs = paragraphs.map((one, index): Run[] => {
      const last = index === paragraphs.length - 1
      const words = one.replace(/\s*\n\s*/gu, ' ').trim()
      return last && claims.length > 0
        ? [...proseRuns(words), { t: '\u00A0' }, this.refs(claims), restsOn(claims)]
        : proseRuns(words)
    })
    return runs.length > 0 ? [{ kind: 'text', lead: false, paragraphs: runs }] : []
  }

  private claim(block: StoredClaim, place: string): Block[] {
    const [claim] = this.cited([block.claimId], place) ?? []
    if (!claim) return []
    const { item } = claim
    const words = block.text ?? item.claim.text
    this.problems.push(...checkSentences(words, place), ...checkSentences(block.confidenceText ?? '', place))
    if (block.text !== undefined)
      this.problems.push(...checkTerm(block.text, item.likelihood ?? item.claim.sourceLikelihood, place))
    if (block.confidenceText === undefined)
      this.problems.push(...checkSentences(confidenceSentences(item) ?? '', place))
    const printed: Judgement = judgement(block, claim, this.numbers.get(block) ?? 0, this.refs([claim]))
    return [{ kind: 'judgements', items: [printed] }]
  }

  private figure(kind: 'map' | 'timeline', place: string): Block[] {
    if (this.printed.has(kind)) {
      this.problems.push({ severity: 'warns', place, detail: `a brief prints one ${kind}; this one is left out` })
      return []
    }
    this.printed.add(kind)
    if (this.figures[kind]) return [{ kind, float: false }]
    const t =
      kind === 'map'
        ? 'No claim of this brief names a place that can be drawn.'
        : 'No claim of this brief has a date that can be drawn.'
    return [{ kind: 'text', lead: false, paragraphs: [[{ t }]] }]
  }

  private passages(): Block[] {
    if (this.printed.has('passages')) return []
    this.printed.add('passages')
    const { texts, elided } = sourceTexts(this.frame, this.input)
    const documents = quotedPassages(this.frame, this.input, this.labels)
    this.elided += elided
    const empty: Block = {
      kind: 'text',
      lead: false,
      paragraphs: [[{ t: 'No claim of this brief rests on a passage.' }]],
    }
    if (texts.length + documents.length === 0) return [empty]
    return [
      ...(texts.length > 0 ? [{ kind: 'texts', intro: MARKS_INTRO, texts } as const] : []),
      ...(documents.length > 0 ? [{ kind: 'passages', intro: QUOTES_INTRO, documents } as const] : []),
    ]
  }
}

/** The opening text of a brief is set larger. */
const leading = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.kind === 'text' ? { ...block, lead: true } : block))

/** Neighbouring judgements form one list; a figure floats where text of its section can take its place. */
function merge(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  for (const [index, block] of blocks.entries()) {
    const last = out.at(-1)
    if (block.kind === 'map' || block.kind === 'timeline') {
      out.push({
        ...block,
        float: blocks.slice(index + 1).some(({ kind }) => kind === 'text' || kind === 'judgements'),
      })
      continue
    }
    if (block.kind === 'judgements' && last?.kind === 'judgements') {
      out[out.length - 1] = { kind: 'judgements', items: [...last.items, ...block.items] }
    } else out.push(block)
  }
  return out
}

const wordsOf = (section: Section): string[] =>
  section.blocks.flatMap((block) => {
    const runs =
      block.kind === 'text' ? block.paragraphs : block.kind === 'judgements' ? block.items.map((item) => item.text) : []
    return runs.map((line) => line.map((run) => ('t' in run ? run.t : 'term' in run ? run.term : '')).join(''))
  })

/** The notice that mixed rows need (D33), in the method note, else after the last prose of the brief. */
function withNotice(sections: readonly Section[]): Section[] {
  if (!mixesRows(sections.flatMap(wordsOf))) return [...sections]
  let placed = false
  const noted = sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block): Block => {
      if (block.kind !== 'method') return block
      placed = true
      return { kind: 'method', method: { ...block.method, intro: [...block.method.intro, [{ t: MIXED_NOTICE }]] } }
    }),
  }))
  if (placed) return noted
  const at = noted.findLastIndex((section) => wordsOf(section).length > 0)
  const notice: Block = { kind: 'text', lead: false, paragraphs: [[{ t: MIXED_NOTICE }]] }
  return noted.map((section, index) => (index === at ? { ...section, blocks: [...section.blocks, notice] } : section))
}

/** Compiles drafts into printed sections, with what stands in their way. */
export function compileSections(
  drafts: readonly DraftSection[],
  input: BriefInput,
  included: Included,
  frame: Frame,
  figures: BriefFigures,
): Compiled {
  const compiler = new Compiler(input, included, frame, figures)
  const sections = withNotice(compiler.run(drafts))
  for (const claim of frame.claims) {
    compiler.problems.push(...checkSentences(claim.item.claim.text, `claim ${claim.n}, text`, 'warns'))
  }
  const { problems, withheld, labels, elided } = compiler
  return { sections, problems, withheld, labels, elided }
}
