import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { valueWords } from '@renderer/state/ledger/describe-filter'
import { bindings } from '@renderer/state/window/shortcuts'
import { string } from '@renderer/state/window/strings'
import { DAY_FIELDS, NUMBER_FIELDS, VALUE_FIELDS } from '@shared/kernel/filter'
import { namedValues } from '@shared/kernel/filter/names'
import { CODES } from '@shared/kernel/ledger'
import { describe, expect, test } from 'vitest'
import words from '../../../../resources/strings.en.json'

const read = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
const renderer = read('src/renderer')
const services = read('src/main/services')
/** Fills in whatever a key needs, in both numbers. */
const missing = (key: string) => [1, 2].some((count) => string(key, { count }) === key)
const literals = (source: string, pattern: RegExp) => [...new Set([...source.matchAll(pattern)].map((m) => m[1] ?? ''))]

const keysBelow = (at: object): string[] =>
  Object.entries(at).flatMap(([key, value]) =>
    typeof value === 'object' ? [key, ...keysBelow(value).map((below) => `${key}.${below}`)] : [key],
  )

describe('words of the interface', () => {
  test('every key that the window asks for by name has words', () => {
    const asked = [...renderer.matchAll(/\bstring\(([^`]*?)[),{]/g)].flatMap(([, argument = '']) =>
      literals(argument, /'([a-z][\w-]*\.[\w.-]+)'/gi),
    )
    expect(asked.length).toBeGreaterThan(150)
    expect(asked.filter(missing)).toEqual([])
  })
  test('every key made of a section and a value belongs to a section', () => {
    const sections = literals(renderer, /\bstring\([^')]*?`([\w.-]+)\.\$\{/g)
    expect(sections.length).toBeGreaterThan(5)
    const keys = keysBelow(words)
    expect(sections.filter((path) => !keys.some((key) => key.startsWith(`${path}.`)))).toEqual([])
  })
  test('every vocabulary word that is shown has words', () => {
    const shown = { ...CODES, role: [...CODES.actorRole, ...CODES.placeRole] }
    const keys = (
      ['domain', 'type', 'standing', 'tier', 'reading', 'status', 'confidence', 'mode', 'role'] as const
    ).flatMap((field) => shown[field].filter(Boolean).map((word) => `${field}.${word}`))
    expect(keys.filter(missing)).toEqual([])
  })
  test('every filter field has a name, and every word that a filter can hold', () => {
    const fields = [...VALUE_FIELDS, ...NUMBER_FIELDS, ...DAY_FIELDS, 'event', 'area', 'text', 'collection']
    expect(fields.map((field) => `filters.field.${field}`).filter(missing)).toEqual([])
    const nothing = { entities: [], tags: [], documents: [], powers: [] }
    const words = VALUE_FIELDS.flatMap((field) =>
      namedValues(field, nothing).map(({ value }) => valueWords(field, value, nothing)),
    )
    expect(words.filter((word) => /\w\.\w/.test(word))).toEqual([])
  })
  test('every command with keys, and every one that is registered, has a name', () => {
    const registered = literals(renderer, /\bid: '([a-z]+\.[a-zA-Z.]+)',\s*run/g)
    expect(registered.length).toBeGreaterThan(10)
    const commands = [...bindings.map((b) => b.command), ...registered]
    expect(commands.filter((id) => missing(`command.${id}`))).toEqual([])
  })
  test('every change that a service writes can be told', () => {
    const labels = literals(
      services,
      /'((?:claim|collection|document|layer|entity|tag|note|brief|project|corpus)\.[a-zA-Z]+)'/g,
    )
    expect(labels).toContain('claim.create')
    expect(labels.filter((label) => missing(`change.${label}`))).toEqual([])
  })
  test('no section is unused', () => {
    const unused = Object.keys(words).filter((name) => !new RegExp(`['"\`]${name}[.'"\`]`).test(renderer))
    expect(unused).toEqual([])
  })
})

describe('string', () => {
  test('fills in names, groups numbers, picks the number', () => {
    expect(string('claims.deleted', { count: 1 })).toBe('1 claim deleted')
    expect(string('claims.deleted', { count: 1200 })).toBe('1,200 claims deleted')
    expect(string('filters.pin', { words: 'Trade' })).toBe('Pin Trade')
  })
  test('keys with dots of their own are found', () => {
    expect(string('command.find.open')).toBe('Find in the document')
    expect(string('change.claim.create')).toBe('new claim')
  })
  test('an unknown key, or a section, shows itself', () => {
    expect(string('no.such.key')).toBe('no.such.key')
    expect(string('table.column')).toBe('table.column')
  })
})
