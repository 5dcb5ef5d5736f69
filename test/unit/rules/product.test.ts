// DOMAIN 8, D33, D47 to D52: what a brief may say, markings, and what leaves in an export.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpusJson, release } from '@main/exchange/corpus-json'
import { claimsCsv, guard, joinList, splitList, unguard } from '@main/exchange/csv-claims'
import { checkSentences, mixesRows } from '@shared/kernel/brief/prose'
import { effectiveMarking } from '@shared/kernel/grade'
import { describe, expect, it } from 'vitest'
import { seedClaims } from '../../builders/corpus'

const SALT = '00112233445566778899aabbccddeeff'

describe('D33 a likelihood and a confidence do not share a sentence', () => {
  it.each([
    ['both in one sentence', 'We judge with high confidence that it is likely.', true],
    ['in two sentences', 'It is likely. Our confidence is high.', false],
    ['neither', 'It is done.', false],
  ])('D33 %s', (_, text, refused) => {
    expect(checkSentences(text, 'place').some(({ severity }) => severity === 'blocks')).toBe(refused)
  })
  it.each([
    ['one row', ['It is likely.', 'It is very likely.'], false],
    ['two rows', ['It is very likely.', 'It is highly improbable.'], true],
    ['two scales', ['It is very likely.', 'It is highly likely.'], true],
  ])('D33 %s need a notice: %s', (_, sentences, mixed) => {
    expect(mixesRows(sentences)).toBe(mixed)
  })
})

describe('D47 a marking is not below what it rests on, unless that is signed', () => {
  const signed = { to: 'TLP:GREEN', reason: 'Released.', by: 'a', at: '2026-01-01T00:00:00.000Z' } as never
  it.each([
    ['its own', { marking: 'TLP:AMBER' }, [], 'TLP:AMBER'],
    ['the default where it has none', {}, [], 'TLP:AMBER+STRICT'],
    ['an input above it', { marking: 'TLP:GREEN' }, ['TLP:RED'], 'TLP:RED'],
    ['an input below it', { marking: 'TLP:RED' }, ['TLP:GREEN'], 'TLP:RED'],
    ['a signed downgrade', { marking: 'TLP:RED', downgrade: signed }, ['TLP:RED'], 'TLP:GREEN'],
    ['a downgrade that would raise it', { marking: 'TLP:CLEAR', downgrade: signed }, [], 'TLP:CLEAR'],
  ] as const)('D47 %s', (_, object, inputs, marking) => {
    expect(effectiveMarking(object as never, 'TLP:AMBER+STRICT', inputs)).toBe(marking)
  })
})

/** A corpus of which one claim is for named persons alone. */
function withSecret() {
  const objects = seedClaims(12, 3)
  const [secret, ...others] = objects.claims
  const marked = { ...secret!, text: 'The secret of the ferry.', marking: 'TLP:RED' as const }
  return { objects: { ...objects, claims: [marked, ...others] }, secret: marked }
}
describe('D48 a withheld object leaves no trace', () => {
  it('D48 neither its id nor its words nor its count', () => {
    const { objects, secret } = withSecret()
    const released = release(objects, 'TLP:AMBER+STRICT', SALT)
    const text = corpusJson(released, { marking: 'TLP:AMBER+STRICT', salt: SALT })
    expect([text.includes(secret.id), text.includes('secret of the ferry')]).toEqual([false, false])
    expect(released.objects.claims).toHaveLength(objects.claims.length - 1)
    const without = { ...objects, claims: objects.claims.filter(({ id }) => id !== secret.id) }
    expect(release(without, 'TLP:AMBER+STRICT', SALT).loss).toEqual(released.loss)
  })
})

describe('D49 what is written is read back, and holds no trace of the machine', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ["'=1", "''=1"],
    ['+x', "'+x"],
    ['-x', "'-x"],
    ['@x', "'@x"],
    ['\uFF1Dx', "'\uFF1Dx"],
    ['\tx', "'\tx"],
    ["'tis", "'tis"],
    ['plain', 'plain'],
  ])('D49 %j is written as no formula and read as it was', (value, written) => {
    expect(guard(value)).toBe(written)
    expect(unguard(written)).toBe(value)
  })
  it.each([[['a', 'b | c', 'd\\e']], [['one']]])('D49 a list %j', (list) => {
    expect(splitList(joinList(list))).toEqual(list)
  })
  it('D49 rows end in CRLF behind a BOM, every field quoted', () => {
    const text = claimsCsv([])
    expect([text.startsWith('\uFEFF"id"'), text.endsWith('\r\n')]).toEqual([true, true])
  })
})

describe('D50 an export names what it loses, with a count', () => {
  it.each([
    [true, 0],
    [false, 1],
  ])('D50 texts that are shared: %s', (shareText, least) => {
    const objects = seedClaims(12, 3)
    const documents = objects.documents.map((document) => ({ ...document, shareText }))
    const { loss } = release({ ...objects, documents }, 'TLP:RED', SALT)
    expect(loss.filter(({ what, count }) => what.length > 0 && count > 0).length).toBeGreaterThanOrEqual(least)
    expect(loss.length > 0).toBe(least > 0)
  })
})

describe('D51 a text that is not shared stays', () => {
  it.each([true, false])('D51 shared: %s', (shareText) => {
    const objects = seedClaims(12, 3)
    const documents = objects.documents.map((document) => ({ ...document, shareText }))
    const out = release({ ...objects, documents }, 'TLP:RED', SALT).objects
    expect(out.versions.some(({ text }) => text !== undefined)).toBe(shareText)
  })
})

describe('D52 nothing is asked of the network', () => {
  const SRC = join(import.meta.dirname, '../../../src')
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  it.each([
    [
      'the core and the kernel call no fetch',
      /^(main\/(services|store|history|ingest|exchange|brief)|shared)/,
      /\bfetch\(|XMLHttpRequest|node:https?['"]/,
    ],
    [
      'the page loads nothing from an address of its own',
      /^renderer/,
      /['"`]https?:\/\/(?!127\.0\.0\.1|www\.w3\.org)[a-z]/,
    ],
  ])('D52 %s', (_, where, forbidden) => {
    const found = files.filter(
      (name) => where.test(name.replaceAll('\\', '/')) && forbidden.test(readFileSync(join(SRC, name), 'utf8')),
    )
    expect(found).toEqual([])
  })
})
