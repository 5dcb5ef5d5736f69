// The documents against the tree: paths that exist, codes and commands that are documented, pages that are up to date.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { runCli, type Terminal } from '@main/hosts/cli/run'
import { ERRORS } from '@shared/contract/errors'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const version = (JSON.parse(read('package.json')) as { version: string }).version

const markdown = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
const PAGES = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'RELIABILITY.md'],
  ...[...markdown('docs/user'), ...markdown('docs/adr')],
]

/** Paths that a page names as code, without those that hold a placeholder. */
const namedPaths = (text: string) =>
  [...text.matchAll(/`((?:src|test|resources|docs|scripts|bin|\.ci)\/[^`\s]*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/[*…{]|NAME/.test(path))
/** Targets of links in the repository, with their anchors cut. */
const linked = (text: string) =>
  [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]+)[^)]*\)/g)].map(([, path = '']) => path)
/** Anchors of a page as its headings make them. */
const anchors = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )

describe.each(PAGES)('%s', (page) => {
  const text = read(page)
  test('names only paths that exist', () => {
    expect(namedPaths(text).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
  test('links only to what is there', () => {
    expect(linked(text).filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([])
    const inside = [...text.matchAll(/\]\(([^)#\s]*)#([^)\s]+)\)/g)]
    const missing = inside.filter(([, path = '', anchor = '']) => {
      const target = path === '' ? page : join(dirname(page), path)
      return !anchors(read(target)).includes(anchor)
    })
    expect(missing.map(([link]) => link)).toEqual([])
  })
})

test('ARCHITECTURE.md stays under 150 lines', () => {
  expect(read('ARCHITECTURE.md').split('\n').length).toBeLessThan(150)
})

test('the pages that are made from sources, and NOTICE, are up to date', () => {
  for (const script of ['scripts/make-docs.mjs', 'scripts/notice.mjs'])
    execFileSync(process.execPath, [join(root, script), '--check'], { cwd: root })
})

test('every error code is documented with its remedy', () => {
  const page = read('docs/user/errors.md')
  const missing = Object.keys(ERRORS).filter((code) => !page.includes(`### ${code}\n`))
  expect(missing).toEqual([])
})

describe('the command line', () => {
  /** What the built-in help prints. */
  async function printed(args: readonly string[]): Promise<string> {
    let out = ''
    const terminal: Terminal = {
      root,
      version,
      programs: { workbenchWorker: '', briefWorker: '', readerProcess: '' },
      signal: new AbortController().signal,
      readStdin: async () => '',
      print: async (text) => {
        out += text
      },
      say: () => undefined,
      complain: () => undefined,
    }
    expect(await runCli(args, terminal)).toBe(0)
    return out
  }
  const inReadme = [...read('README.md').matchAll(/^npx equipoise (.+)$/gm)].map(([, usage = '']) => usage)

  test('README lists each command as its help prints it', async () => {
    const help = await printed(['--help'])
    const names = [...help.matchAll(/^ {2}([a-z ]+?) {2,}/gm)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) {
      const [usage = ''] = (await printed([...name.split(' '), '--help'])).split('\n')
      expect(inReadme, name).toContain(usage.replace(/^equipoise /, ''))
    }
    const known = inReadme.filter((usage) => names.some((name) => usage.startsWith(`${name} `)))
    expect(known).toEqual(inReadme)
  })
  test('cli.md has each of them too', () => {
    const page = read('docs/user/cli.md')
    const usages = inReadme.filter((usage) => / (FILE|DOC)/.test(usage))
    expect(usages.length).toBeGreaterThan(10)
    expect(usages.filter((usage) => !page.includes(`\`equipoise ${usage}\``))).toEqual([])
  })
})

test('CHANGELOG.md tells of this version, for analysts and under the hood', () => {
  const [, section = ''] = read('CHANGELOG.md').split(`## ${version}\n`)
  expect(section).toMatch(/^### For analysts$/m)
  expect(section).toMatch(/^### Under the hood$/m)
})
