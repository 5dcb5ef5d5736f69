import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLog } from '@main/hosts/shared/ports/log'
import { Failure } from '@shared/contract/errors'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'equipoise-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const broken = () => {
  try {
    JSON.parse('KEEP this text')
  } catch (error) {
    return error
  }
  return undefined
}

test.each([
  ['a syntax error', broken(), 'SyntaxError'],
  ['an error of many lines', new Error('KEEP one\n    at KEEP two'), 'Error'],
  ['a failure', new Failure('CORPUS_DAMAGED', { name: 'KEEP.eqp', detail: 'KEEP' }), 'Failure'],
  ['a string', 'KEEP', 'string'],
])('N3: %s is logged by its kind and place, without its words', (_, error, kind) => {
  openLog(folder, () => 0).incident('id-1', error)
  const text = readFileSync(join(folder, 'equipoise.log'), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ level: 'incident', id: 'id-1', error: kind })
  expect(text).not.toContain('KEEP')
})
test('a place in the program is kept', () => {
  openLog(folder, () => 0).incident('id-1', new Error('x'))
  expect(readFileSync(join(folder, 'equipoise.log'), 'utf8')).toContain('log.test.ts')
})
