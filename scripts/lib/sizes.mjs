// File sizes against the targets: median under 80 lines, none over 400, folders under 15 files.
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { at, filesBelow } from './run.mjs'

const LIMIT = 400

export function sizes() {
  const sources = filesBelow('src').filter((path) => /\.(ts|tsx|css)$/.test(path))
  const code = [...sources, ...['test', 'scripts', 'bin'].flatMap(filesBelow)].filter(
    (path) => /\.(ts|tsx|mjs|css)$/.test(path) && !path.startsWith('test/fixtures/'),
  )
  const lines = (path) => readFileSync(at(path), 'utf8').split('\n').length - 1
  const sorted = sources.map((path) => ({ path, lines: lines(path) })).sort((a, b) => a.lines - b.lines)
  const largest = sorted.at(-1)
  const folders = Map.groupBy(sources, (path) => dirname(path))
  const crowded = [...folders]
    .filter(([, files]) => files.length >= 15)
    .map(([folder, files]) => `${folder} (${files.length})`)
  return {
    report: [
      `${sources.length} files in src: median ${sorted[sorted.length >> 1]?.lines ?? 0} lines (target under 80), largest ${largest?.path} with ${largest?.lines}`,
      ...(crowded.length > 0 ? [`folders with 15 files or more: ${crowded.join(', ')}`] : []),
    ],
    problems: code
      .filter((path) => lines(path) > LIMIT)
      .map((path) => `${path} has ${lines(path)} lines, more than ${LIMIT}`),
  }
}
