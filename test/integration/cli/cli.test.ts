// The built terminal program, command by command: what it prints, where, and with which exit code.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { equipoise, type Ran, root, scratch } from '../../e2e/support/program'

const folder = scratch('cli')
const settings = folder.at('settings')
const corpus = folder.at('my corpus.eqp')
// as awkward as an article pasted from elsewhere: a quote mark line, a no-break space, a missing blank line
const TEXT =
  '> Rivers and roads\nThe valley trades in both directions.\u00A0It has done so since 1994.\nA second line.\n\nThe end 🏔.\n'
const documentFile = folder.at('valley.txt')

const run = (...args: string[]) => equipoise(args, settings)
const json = async (...args: string[]) => {
  const ran = await run(...args, '--json')
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  return JSON.parse(ran.stdout)
}
const failed = (ran: Ran, code: string, exitCode = 1) => {
  expect(ran.stdout).toBe('')
  expect(ran.stderr).toMatch(new RegExp(`^error: ${code}: .+\\n.+\\n$`))
  expect(ran.code).toBe(exitCode)
  expect(ran.stderr).not.toMatch(/ at .*\.[jt]s/)
}
const addClaim = (input: unknown, ...args: string[]) =>
  equipoise(['claim', 'add', corpus, ...args], settings, typeof input === 'string' ? input : JSON.stringify(input))

let documentId = ''
beforeAll(async () => {
  writeFileSync(documentFile, TEXT)
  expect((await run('new', corpus, '--analyst', 'Ada Test')).code).toBe(0)
  documentId = (await json('import', corpus, documentFile)).documents[0].id
})
afterAll(() => folder.remove())

describe('usage: exit code 2, words on stderr, nothing on stdout', () => {
  test.each([
    [[]],
    [['nonsense']],
    [['new']],
    [['new', 'a', 'b']],
    [['new', 'a', '--nonsense']],
    [['claim', 'a']],
    [['import', 'a.eqp']],
    [['search', 'a.eqp', 'x', '--limit', 'many']],
    [['search', 'a.eqp', 'x', '--limit', '0']],
    [['export', 'a.eqp', '--format', 'docx', '-o', 'x']],
    [['export', 'a.eqp', '-o', 'x']],
    [['export', 'a.eqp', '--format', 'pdf']],
    [['export', 'a.eqp', '--format', 'pdf', '-o', 'x', '--tlp', 'pink']],
    [['serve', 'a.eqp', '--port', '99999']],
  ])('equipoise %j', async (args) => {
    failed(await run(...args), 'USAGE', 2)
  })
  test('with --json the error is an object', async () => {
    const ran = await run('nonsense', '--json')
    expect([ran.code, ran.stdout, JSON.parse(ran.stderr).error.code]).toEqual([2, '', 'USAGE'])
  })
  test('help is data', async () => {
    const all = await equipoise(['--help'], settings)
    expect([all.code, all.stderr]).toEqual([0, ''])
    for (const name of ['new', 'import', 'documents', 'text', 'claims', 'claim add', 'search', 'export', 'serve'])
      expect(all.stdout).toContain(name)
    expect((await run('export', '--help')).stdout).toContain('--format pdf|csv|json')
  })
})

describe('new', () => {
  test('prints path and id', async () => {
    const path = folder.at('new.eqp')
    const { corpus: made } = await json('new', path)
    expect(made).toEqual({ path, id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(existsSync(path)).toBe(true)
  })
  test('never overwrites', async () => {
    failed(await run('new', corpus), 'CORPUS_EXISTS')
  })
  test('a folder that is not there', async () => {
    failed(await run('new', folder.at('none/a.eqp')), 'CORPUS_FOLDER')
  })
  test('--starter brings claims that the map and the timeline can show', async () => {
    const path = folder.at('starter.eqp')
    await json('new', path, '--starter')
    const { claims } = await json('claims', path)
    expect(claims.length).toBeGreaterThanOrEqual(60)
    expect((await json('check', path)).ok).toBe(true)
  })
})

describe('opening what is no corpus', () => {
  test('a file that is not there', async () => {
    failed(await run('documents', folder.at('none.eqp')), 'CORPUS_MISSING')
    expect(existsSync(folder.at('none.eqp'))).toBe(false)
  })
  test('a text file, untouched', async () => {
    failed(await run('documents', documentFile), 'CORPUS_FOREIGN')
    expect(readFileSync(documentFile, 'utf8')).toBe(TEXT)
  })
  test('a folder', async () => {
    mkdirSync(folder.at('folder.eqp'))
    const ran = await run('documents', folder.at('folder.eqp'))
    expect([ran.code, ran.stdout]).toEqual([1, ''])
    expect(ran.stderr).toMatch(/^error: CORPUS_[A-Z]+: /)
  })
  test('a truncated corpus, untouched', async () => {
    const cut = readFileSync(corpus).subarray(0, 5000)
    writeFileSync(folder.at('cut.eqp'), cut)
    failed(await run('documents', folder.at('cut.eqp')), 'CORPUS_DAMAGED')
    expect(readFileSync(folder.at('cut.eqp')).equals(cut)).toBe(true)
    const checked = await run('check', folder.at('cut.eqp'), '--json')
    expect([checked.code, JSON.parse(checked.stdout).ok]).toEqual([1, false])
  })
  test('a corpus that lost its end: repair saves what can be read into a new file', async () => {
    await run('new', folder.at('whole.eqp'), '--starter', '--analyst', 'Ada Fixture')
    const whole = readFileSync(folder.at('whole.eqp'))
    const cut = whole.subarray(0, Math.floor(whole.length * 0.8))
    writeFileSync(folder.at('short.eqp'), cut)
    const repaired = await run('check', folder.at('short.eqp'), '--repair', '--json')
    expect(repaired.code).toBe(1)
    expect(JSON.parse(repaired.stdout).problems.map((p: { kind: string }) => p.kind)).toContain('salvage')
    expect(readFileSync(folder.at('short.eqp')).equals(cut)).toBe(true)
    const saved = await run('documents', folder.at('short.salvaged.eqp'), '--json')
    expect(saved.code).toBe(0)
  })
})

describe('import, documents, text', () => {
  test('the same text again is known, not doubled', async () => {
    const { documents } = await json('import', corpus, documentFile)
    expect(documents).toMatchObject([{ id: documentId, known: true }])
    expect((await json('documents', corpus)).documents).toHaveLength(1)
  })
  test('length and hash are those of the canonical text', async () => {
    const [document] = (await json('documents', corpus)).documents
    const text = (await run('text', corpus, documentId)).stdout
    expect(document.length).toBe(text.length)
    expect(document.textSha256).toBe(createHash('sha256').update(text).digest('hex'))
  })
  test('text prints a clean file’s bytes exactly and adds nothing', async () => {
    expect((await run('text', corpus, documentId)).stdout).toBe(TEXT)
    expect((await json('text', corpus, documentId)).text).toBe(TEXT)
  })
  test('a file that is not there, one that is empty, one that is binary', async () => {
    failed(await run('import', corpus, folder.at('none.txt')), 'FILE_MISSING')
    writeFileSync(folder.at('empty.txt'), '')
    failed(await run('import', corpus, folder.at('empty.txt')), 'FILE_EMPTY')
    writeFileSync(folder.at('image.txt'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    const ran = await run('import', corpus, folder.at('image.txt'))
    expect([ran.code, ran.stdout]).toEqual([1, ''])
    expect(ran.stderr).toMatch(/^error: (FILE_BINARY|FORMAT_UNSUPPORTED): /)
    failed(await run('import', corpus, folder.path), 'FILE_UNREADABLE')
  })
  test('all or nothing: one bad file of two leaves neither', async () => {
    writeFileSync(folder.at('good.txt'), 'A good text of another kind.\n')
    failed(await run('import', corpus, folder.at('good.txt'), folder.at('empty.txt')), 'FILE_EMPTY')
    expect((await json('documents', corpus)).documents).toHaveLength(1)
  })
  test('CSL metadata: given, and refused when it is none', async () => {
    const csl = folder.at('meta.json')
    writeFileSync(csl, JSON.stringify([{ id: 'a', type: 'article', title: 'Of passes', author: [{ family: 'Roe' }] }]))
    writeFileSync(folder.at('passes.txt'), 'Passes open in spring.\n')
    const { documents } = await json('import', corpus, folder.at('passes.txt'), '--csl', csl)
    expect(documents[0].title).toBe('Of passes')
    writeFileSync(csl, '{"no": ')
    writeFileSync(folder.at('more.txt'), 'Another text altogether.\n')
    failed(await run('import', corpus, folder.at('more.txt'), '--csl', csl), 'CSL_INVALID')
    failed(await run('import', corpus, folder.at('more.txt'), '--csl', folder.at('none')), 'FILE_MISSING')
  })
  test('a layer that is not there, one that is none', async () => {
    failed(await run('import', corpus, documentFile, '--layer', folder.at('none.json')), 'FILE_MISSING')
    writeFileSync(folder.at('layer.json'), '[]')
    failed(await run('import', corpus, documentFile, '--layer', folder.at('layer.json')), 'LAYER_INVALID')
  })
  test('an unknown document', async () => {
    failed(await run('text', corpus, 'nonsense'), 'NOT_FOUND')
    failed(await run('text', corpus, '01890000-0000-7000-8000-000000000000'), 'NOT_FOUND')
  })
})

describe('claim add, claims, search, history, undo', () => {
  const passage = 'The valley trades in both directions.'
  const start = TEXT.indexOf(passage)
  const anchors = () => [{ documentId, spans: [{ start, end: start + passage.length }] }]

  test('a claim with a passage', async () => {
    const ran = await addClaim(
      { text: 'The valley trades both ways', type: 'fact', domain: 'trade', anchors: anchors() },
      '--json',
    )
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const { claim } = JSON.parse(ran.stdout)
    expect(claim).toMatchObject({ type: 'fact', domain: 'trade', anchors: [{ documentId, status: 'exact' }] })
    const { claims } = await json('claims', corpus, '--where', 'type:fact domain:trade')
    expect(claims.map((one: { id: string }) => one.id)).toContain(claim.id)
    expect(claims[0].anchors[0].spans).toEqual([{ start, end: start + passage.length }])
    expect((await json('claims', corpus, '--where', 'domain:energy')).claims).toEqual([])
  })
  test('an inferred claim with a note; a forecast', async () => {
    const inferred = {
      text: 'It will last',
      type: 'judgement',
      domain: 'trade',
      reading: 'inferred',
      note: 'by analogy',
    }
    expect(JSON.parse((await addClaim(inferred, '--json')).stdout).claim.notes).toMatchObject([{ body: 'by analogy' }])
    const forecast = {
      question: 'Will the pass open?',
      criterion: 'The road office says so',
      horizonBasis: 'none',
      resolvable: 'yes',
    }
    const ran = await addClaim(
      { text: 'The pass opens', type: 'forecast', domain: 'trade', anchors: anchors(), forecast },
      '--json',
    )
    expect(JSON.parse(ran.stdout).claim.forecast).toMatchObject(forecast)
  })
  test.each([
    ['', 'INVALID_FIELD'],
    ['{', 'INVALID_FIELD'],
    ['[]', 'INVALID_FIELD'],
    [{}, 'INVALID_FIELD'],
    [{ text: 'x', type: 'nonsense', domain: 'trade' }, 'INVALID_FIELD'],
    [{ text: 'x', type: 'fact', domain: 'trade' }, 'ANCHOR_MISSING'],
    [{ text: 'x', type: 'fact', domain: 'trade', reading: 'inferred' }, 'ANCHOR_MISSING'],
    [{ text: 'x', type: 'forecast', domain: 'trade', reading: 'inferred', note: 'n' }, 'FORECAST_REQUIRED'],
  ])('%j is %s', async (input, code) => {
    failed(await addClaim(input), code)
  })
  test('a passage outside the text', async () => {
    const outside = [{ documentId, spans: [{ start: 0, end: 1_000_000 }] }]
    failed(await addClaim({ text: 'x', type: 'fact', domain: 'trade', anchors: outside }), 'ANCHOR_OUTSIDE')
  })
  test('a filter that is not understood', async () => {
    failed(await run('claims', corpus, '--where', 'nonsense:x'), 'FILTER_INVALID')
  })
  test('search finds text and claims, as many as asked', async () => {
    const { hits } = await json('search', corpus, 'valley')
    expect(new Set(hits.map((hit: { kind: string }) => hit.kind))).toEqual(new Set(['document', 'claim']))
    for (const hit of hits) expect(Object.keys(hit)).toEqual(expect.arrayContaining(['kind', 'id', 'snippet', 'span']))
    expect((await json('search', corpus, 'valley', '--limit', '1')).hits).toHaveLength(1)
  })
  test('history tells every change set; undo reverts the newest and says which', async () => {
    const { claim } = JSON.parse(
      (await addClaim({ text: 'To be undone', type: 'fact', domain: 'trade', anchors: anchors() }, '--json')).stdout,
    )
    const { changeSets } = await json('history', corpus)
    expect(changeSets[0]).toMatchObject({ label: 'claim.create', source: 'edit' })
    expect(await json('undo', corpus)).toEqual({ reverted: changeSets[0].sequence })
    const { claims } = await json('claims', corpus)
    expect(claims.map((one: { id: string }) => one.id)).not.toContain(claim.id)
    expect((await json('history', corpus)).changeSets[0].reverts).toBe(changeSets[0].sequence)
  })
  test('nothing to undo', async () => {
    const path = folder.at('untouched.eqp')
    await json('new', path)
    failed(await run('undo', path), 'NOTHING_TO_UNDO')
  })
})

describe('export, check', () => {
  test('pdf, csv and json', async () => {
    const pdf = folder.at('a.pdf')
    const { export: printed } = await json('export', corpus, '--format', 'pdf', '-o', pdf, '--tlp', 'red')
    expect(printed).toMatchObject({ path: pdf, format: 'pdf', marking: expect.stringMatching(/^TLP:/) })
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    await json('export', corpus, '--format', 'csv', '-o', folder.at('a.csv'), '--tlp', 'red')
    expect(readFileSync(folder.at('a.csv'), 'utf8')).toContain('The valley trades both ways')
    await json('export', corpus, '--format', 'json', '-o', folder.at('a.json'), '--tlp', 'red')
    expect(readFileSync(folder.at('a.json'), 'utf8')).toContain('The valley trades both ways')
  })
  test('a folder that is not there leaves nothing', async () => {
    failed(await run('export', corpus, '--format', 'csv', '-o', folder.at('none/a.csv')), 'EXPORT_FAILED')
  })
  test('an unknown brief', async () => {
    const ran = await run('export', corpus, '--format', 'pdf', '-o', folder.at('b.pdf'), '--brief', 'nonsense')
    failed(ran, 'NOT_FOUND')
    expect(existsSync(folder.at('b.pdf'))).toBe(false)
  })
  test('check', async () => {
    expect(await json('check', corpus)).toEqual({ ok: true, problems: [] })
    expect((await run('check', corpus, '--repair')).code).toBe(0)
  })
})

describe('around it', () => {
  test('at rest a corpus is one file', () => {
    expect([existsSync(`${corpus}-wal`), existsSync(`${corpus}-shm`)]).toEqual([false, false])
  })
  test('a reader that leaves early is no failure', async () => {
    const child = spawn(
      '/bin/sh',
      ['-c', `"${process.execPath}" bin/equipoise.mjs claims "$0" --json | head -c 10`, folder.at('starter.eqp')],
      {
        cwd: root,
      },
    )
    let err = ''
    child.stderr.on('data', (part) => {
      err += part
    })
    const code = await new Promise((done) => child.on('close', done))
    expect([code, err]).toEqual([0, ''])
  })
  test('damaged settings are moved aside and said, and the command goes on', async () => {
    const other = folder.at('other-settings')
    mkdirSync(other)
    writeFileSync(join(other, 'settings.json'), '{')
    const ran = await equipoise(['documents', corpus, '--json'], other)
    expect(ran.code).toBe(0)
    expect(ran.stderr).toContain('settings file was damaged')
    expect(existsSync(join(other, 'settings.json.damaged'))).toBe(true)
  })
})
