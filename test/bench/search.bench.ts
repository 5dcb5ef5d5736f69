// `npm run bench -- search [--documents 10] [--kilobytes 100] [--claims 10000] [--rounds 5]`: the best 20 with their
// places, beside FTS5 by rank with snippets over the same texts. Prints p50, p95 and ratio; asserts nothing.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import type { CorpusObjects } from '@main/exchange/corpus-objects'
import { sha256Hex } from '@shared/kernel/anchor'
import { seedClaims } from '../builders/corpus'
import { random } from '../builders/random'
import { passageText } from '../builders/words'
import { ANALYST, workbenchAt, writeCorpus } from '../support/corpus-file'
import { inFolder, machineLine, measure } from './support/pair'

const QUERIES = ['the ', 't', 'harbour ', '"of the"', 'harbour pipeline ', 'zzzz ']
const SENTENCE = 70

/** A seeded corpus whose first documents have texts of about this many characters. */
function corpusOf(claims: number, documents: number, characters: number): CorpusObjects {
  const objects = seedClaims(claims)
  const versions = objects.versions.map((version, i) => {
    if (i >= documents) return version
    const text = passageText(random(i + 1), characters / SENTENCE)
    const regions = [{ span: { start: 0, end: text.length }, role: 'body' as const }]
    return { ...version, text, textSha256: sha256Hex(text), length: text.length, regions }
  })
  return { ...objects, versions }
}

function bareIndex(path: string, texts: readonly string[]) {
  const db = new DatabaseSync(path)
  db.exec(`create virtual table words using fts5 (body, tokenize='unicode61 remove_diacritics 2'); begin`)
  const insert = db.prepare('insert into words values (?)')
  for (const text of texts) insert.run(text)
  db.exec('commit')
  const query = db.prepare(
    `select rowid, snippet(words, 0, '', '', '', 24) from words where words match ? order by rank limit 20`,
  )
  return { query: (match: string) => query.all(match), close: () => db.close() }
}
/** What a person types as FTS5 wants it. */
const matchOf = (typed: string): string => {
  const words = typed.startsWith('"')
    ? [typed]
    : typed
        .trim()
        .split(' ')
        .map((word) => `"${word}"`)
  return `${words.join(' AND ')}${/\s$|"$/.test(typed) ? '' : '*'}`
}

export async function run(args: readonly string[]): Promise<void> {
  const number = (value: string) => ({ type: 'string', default: value }) as const
  const options = {
    documents: number('10'),
    kilobytes: number('100'),
    claims: number('10000'),
    rounds: number('5'),
  }
  const { values } = parseArgs({ args: [...args], options })
  console.log(
    `search: ${values.documents} documents of ${values.kilobytes} kB, ${values.claims} claims; ${machineLine()}`,
  )
  await inFolder(async (folder) => {
    const path = join(folder, 'search.eqp')
    const objects = corpusOf(Number(values.claims), Number(values.documents), Number(values.kilobytes) * 1000)
    await writeCorpus(path, objects)
    const { workbench, client } = await workbenchAt(path, { analyst: ANALYST })
    const bare = bareIndex(join(folder, 'bare.db'), [
      ...objects.versions.flatMap((version) => version.text ?? []),
      ...objects.claims.map((claim) => claim.text),
    ])
    for (const query of QUERIES) {
      const ours = () => client.search.query({ query, limit: 20 })
      await measure(
        { name: JSON.stringify(query), beside: 'bare FTS5', ours, theirs: () => bare.query(matchOf(query)) },
        Number(values.rounds),
      )
    }
    bare.close()
    await workbench.close()
  })
}
