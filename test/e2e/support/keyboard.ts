// Working the page by keys alone: nothing here clicks, hovers or sets a value by script.
import type { Page } from 'playwright-core'

/** The accessible name of what has focus, as far as labels and text tell it. */
export const focusName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null
    const label = at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent
    return (label ?? at?.textContent ?? '').trim()
  })

/** Presses Tab until what has focus bears the name; fails after `limit` presses, telling where it has been. */
export async function tabTo(page: Page, name: string | RegExp, key = 'Tab', limit = 90): Promise<void> {
  const seen: string[] = []
  for (let presses = 0; presses < limit; presses++) {
    const at = await focusName(page)
    if (typeof name === 'string' ? at === name : name.test(at)) return
    seen.push(at.slice(0, 30))
    await page.keyboard.press(key)
  }
  throw new Error(`Tab never came to ${name}; it was at ${seen.join(' | ')}`)
}

export async function pressTimes(page: Page, key: string, times: number): Promise<void> {
  for (let press = 0; press < times; press++) await page.keyboard.press(key)
}

/** Types into the combo box that has focus, moves down to an item whose text matches, and takes it. */
export async function choose(page: Page, typed: string, item: RegExp): Promise<void> {
  await page.keyboard.type(typed)
  await page.getByRole('listbox').getByRole('option').filter({ hasText: item }).first().waitFor()
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('ArrowDown')
    const at = await page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant')
      return id ? (document.getElementById(id)?.textContent ?? '') : ''
    })
    if (item.test(at)) return page.keyboard.press('Enter')
  }
  throw new Error(`no item ${item} for “${typed}”`)
}
/** Imports files by the key for it; a page that is still starting may miss the first press. */
export async function importByKey(page: Page, files: string | string[]): Promise<void> {
  for (let tries = 5; ; tries--) {
    const chooser = page.waitForEvent('filechooser', { timeout: 5000 })
    await page.keyboard.press('Control+o')
    const opened = await chooser.catch((error: unknown) => {
      if (tries === 0) throw error
    })
    if (opened) return opened.setFiles(files)
  }
}

/** Selects `passage` of the open document: caret by words to where it begins, then Shift by words over it. */
export async function selectPassage(page: Page, paragraph: number, passage: string): Promise<void> {
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Enter')
  await pressTimes(page, 'Control+ArrowDown', paragraph)
  await pressTimes(page, 'Control+Shift+ArrowRight', passage.split(' ').length)
  for (let tries = 0; tries < 12; tries++) {
    const length = await page.evaluate(() => document.getSelection()?.toString().trim().length ?? 0)
    if (length === passage.length) return
    await page.keyboard.press(length < passage.length ? 'Shift+ArrowRight' : 'Shift+ArrowLeft')
  }
}
/** The text under the ranges of a highlight of the reader. */
export const highlighted = (page: Page, name: string): Promise<readonly string[]> =>
  page.evaluate((highlight) => {
    const ranges = [...(CSS.highlights.get(highlight) ?? [])]
    return ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return range.toString()
    })
  }, name)
