import { parseQuery } from '@main/store/dialect'
import { locate } from '@main/store/dialect/locate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const found = (text: string, typed: string) => {
  const place = locate(text, parseQuery(typed)!)
  return place?.snippet.slice(place.start, place.end)
}

describe('the place of a match in a long text', () => {
  it.each([
    ['The harbour board met.', 'board', 'board'],
    ['The HARBOUR board met.', 'harbour', 'HARBOUR'],
    ['A boardroom, then the board.', 'board ', 'board'],
    ['A boardroom, then the board.', 'boar', 'boardroom'],
    ['The toll – board agreed.', '"toll board"', 'toll – board'],
    ['Порт закрыт.', 'порт ', 'Порт'],
    ['港口委员会', '委员', '委员'],
    ['Zürich voted.', 'zurich ', undefined],
    ['Nothing here.', 'board ', undefined],
  ])('%j, asked for %j, gives %j', (text, typed, word) => {
    expect(found(text, typed)).toBe(word)
  })
  it('prefers a place that has the other words beside it', () => {
    const far = 'x '.repeat(300)
    const text = `The board rose. ${far}The board set the toll. ${far}`
    const place = locate(text, parseQuery('board toll ')!)!
    expect(place.at + place.start).toBe(text.indexOf('board set'))
    expect(place.snippet).toContain('toll')
  })
  it('is a piece of the text, cut between words', () => {
    const words = fc.array(fc.constantFrom('board', 'toll', 'é', 'harbour,', '𝔘n', '\n'), {
      minLength: 1,
      maxLength: 90,
    })
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ')
        const place = locate(text, parseQuery('toll ')!)
        expect(place !== undefined).toBe(list.includes('toll'))
        if (!place) return
        expect(text.startsWith(place.snippet, place.at)).toBe(true)
        expect(place.snippet.slice(place.start, place.end)).toBe('toll')
        expect(place.snippet.isWellFormed()).toBe(true)
      }),
    )
  })
})
