// D48 over random markings: of what is withheld no id, name or word is in any export under a lower ceiling.
import { corpusJson, release } from '@main/exchange/corpus-json'
import type { CorpusObjects } from '@main/exchange/corpus-objects'
import { claimsCsv } from '@main/exchange/csv-claims'
import { effectiveMarkings } from '@main/exchange/withhold'
import { claimRows } from '@main/services/exchange/claim-rows'
import { notesText } from '@main/services/notes/export-notes'
import { tlpRank } from '@shared/kernel/grade'
import { TLP_LABELS, type Tlp } from '@shared/model/base/envelope'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MARKED, namedCorpus, wordOf } from './support/named-corpus'

const SALT = '00112233445566778899aabbccddeeff'
const BASES = [1, 2, 3, 4].map(namedCorpus)
const lowered = { to: 'TLP:CLEAR', reason: 'released', by: BASES[0]!.analysts[0]!.id, at: '2025-03-01T09:00:00.000Z' }

/** These repeat another object's words here: a signed downgrade would rightly release them. */
const QUOTING: ReadonlySet<string> = new Set(['notes', 'sources'])

const marks = fc.array(
  fc.record({
    list: fc.constantFrom(...MARKED),
    at: fc.nat(30),
    marking: fc.constantFrom(...TLP_LABELS),
    downgrade: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  }),
  { maxLength: 25 },
)

function marked(base: CorpusObjects, all: typeof marks extends fc.Arbitrary<infer T> ? T : never, project?: Tlp) {
  const objects = structuredClone(base)
  Object.assign(objects.project, { defaultMarking: 'TLP:GREEN', ...(project && { marking: project }) })
  for (const { list, at, marking, downgrade } of all) {
    const target = objects[list][at % Math.max(1, objects[list].length)]
    if (target) Object.assign(target, { marking, ...(downgrade && !QUOTING.has(list) && { downgrade: lowered }) })
  }
  return objects
}

/** Every export of the claims, notes and whole corpus under a ceiling. */
function exports(objects: CorpusObjects, ceiling: Tlp) {
  const released = release(objects, ceiling, SALT)
  const csv = claimsCsv(claimRows(released.objects, effectiveMarkings(objects), 20_000))
  const notes = notesText(objects, { ceiling }).text
  return { released, texts: { json: corpusJson(released, { marking: ceiling, salt: SALT }), csv, notes } }
}

test('D48 no id, name or word of a withheld object is in JSON, CSV or notes', () =>
  fc.assert(
    fc.property(
      ...[fc.constantFrom(...BASES), marks, fc.option(fc.constantFrom(...TLP_LABELS), { nil: undefined })],
      fc.constantFrom(...TLP_LABELS.slice(0, -1)),
      (base, all, project, ceiling) => {
        const objects = marked(base, all, project)
        const { released, texts } = exports(objects, ceiling)
        const held = new Set<string>(MARKED.flatMap((list) => released.objects[list].map(({ id }) => id)))
        const above = (label: Tlp | undefined) => label !== undefined && tlpRank(label) > tlpRank(ceiling)
        for (const list of MARKED)
          for (const { id, marking, downgrade } of objects[list]) {
            if (above(marking) && !downgrade) expect(held).not.toContain(id)
            if (held.has(id)) continue
            const telling = Object.entries(texts).filter(
              ([, text]) => text.includes(id) || text.toLowerCase().includes(wordOf(id)),
            )
            expect(telling.map(([format]) => `${format} tells of one of ${list}`)).toEqual([])
          }
        const { id } = objects.project
        if (above(project)) for (const text of Object.values(texts)) expect(text).not.toContain(wordOf(id))
        if (above(project)) expect(texts.json).not.toContain(id)
        for (const analyst of objects.analysts) {
          if (released.objects.analysts.some((one) => one.id === analyst.id)) continue
          expect(texts.json).not.toContain(analyst.id)
          expect(texts.json).not.toContain(analyst.name)
          expect(texts.json).not.toContain(analyst.initials.toLowerCase())
        }
      },
    ),
    { numRuns: 80 },
  ))

test('D4 D48 at the highest ceiling nothing goes', () => {
  for (const base of BASES) {
    const { released, texts } = exports(marked(base, [], 'TLP:RED'), 'TLP:RED')
    for (const list of MARKED) expect(released.objects[list].length, list).toBe(base[list].length)
    expect(released.loss).toEqual([])
    for (const { id } of base.notes) expect(texts.notes).toContain(wordOf(id))
  }
})
