// Styles of highlights on every element cost each restyling of the window five times over.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = 'src/renderer'
const sheets = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'))

it('a style of a highlight stands on an element of its own, from which it is inherited', () => {
  const selectors = sheets.flatMap(
    (path) => readFileSync(join(ROOT, path), 'utf8').match(/[^\s,{}]*::highlight\([^)]*\)/g) ?? [],
  )
  expect(selectors.length).toBeGreaterThan(0)
  expect(selectors.filter((selector) => !selector.startsWith('[data-text]'))).toEqual([])
})
