// `npm run bench -- search [--documents 20] [--kilobytes 1000] [--claims 10000] [--rounds 10]`: the best 20 with their
// places, beside FTS5 by rank with snippets over the same texts. Prints p50, p95 and ratio; asserts nothing.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { seedClaims } from '../builders/corpus'
import { random } from '../builders/random'
import { passageText } from '../builders/words'
import { ANALYST, workbenchAt, writeCorpus } from '../support/corpus-file'
import { inFolder, machineLine, measure } from './support/pair'

const QUERIES = ['the ', 't', 'harbour ', '"of the"', 'harbour pipeline ', 'zzzz ']
const SENTENCE = 70

/** Texts of about this many characters, each with a title of its own. */
const textsOf = (count: number, characters: number): string[] =>
  Array.from({ length: count }, (_, i) => `Volume ${i}\n\n${passageText(random(i + 1), characters / SENTENCE)}`)

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
    documents: number('20'),
    kilobytes: number('1000'),
    claims: number('10000'),
    rounds: number('10'),
  }
  const { values } = parseArgs({ args: [...args], options })
  console.log(
    `search: ${values.documents} documents of ${values.kilobytes} kB, ${values.claims} claims; ${machineLine()}`,
  )
  await inFolder(async (folder) => {
    const path = join(folder, 'search.eqp')
    const objects = seedClaims(Number(values.claims))
    await writeCorpus(path, objects)
    const { workbench, client } = await workbenchAt(path, { analyst: ANALYST })
    const texts = textsOf(Number(values.documents), Number(values.kilobytes) * 1000)
    for (const text of texts) await client.documents.paste({ text })
    const bare = bareIndex(join(folder, 'bare.db'), [
      ...texts,
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
