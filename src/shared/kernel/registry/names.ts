// What two names have in common: folded spellings, skeletons across transliterations, initials. Compares no entities.
import { fold } from '../gazetteer'

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  қ: 'k',
  ғ: 'g',
  ү: 'u',
  ұ: 'u',
  ң: 'n',
  ө: 'o',
  ә: 'a',
  һ: 'h',
}

/** Letters that one script's sound is written with in several ways, brought to one; longest first. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'sh'],
  [/tch/g, 'ch'],
  [/kh|gh/g, 'h'],
  [/dzh|dj/g, 'j'],
  [/zh/g, 'j'],
  [/ts|tz/g, 'c'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/w/g, 'v'],
  [/ou/g, 'u'],
  [/x/g, 'ks'],
  [/y|ii|ij/g, 'i'],
  [/i[aeou]/g, 'i'],
  [/e/g, 'i'],
  [/(.)\1+/g, '$1'],
]

/** A folded name in Latin letters, in which usual transliterations of one name agree ("Astrakhan", "Астрахань"). */
export function skeleton(folded: string): string {
  const latin = folded.replaceAll(/\p{Script=Cyrillic}/gu, (letter) => CYRILLIC[letter] ?? letter)
  return VARIANTS.reduce((text, [from, to]) => text.replaceAll(from, to), latin)
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'du', 'la', 'le', 'des', 'von', 'der', 'und', 'y'])

/** First letters of a name's words, small words aside; undefined where there are fewer than two. */
export function initialsOf(folded: string): string | undefined {
  const words = folded.split(' ').filter((word) => word !== '' && !SMALL.has(word))
  return words.length < 2 ? undefined : words.map((word) => [...word][0]).join('')
}

/** Whether a name is written as an acronym: two to eight capitals, stops and digits aside. */
export const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u.test(name.replaceAll(/[.\s]/g, ''))

/** The words of a name in alphabetical order: the same for "University of Ruritania" and "Ruritania, University of". */
export const wordKey = (folded: string): string =>
  folded
    .split(' ')
    .filter((word) => word !== '' && !SMALL.has(word))
    .sort()
    .join(' ')

/** "n nazarbaiev" of a person's name: first letter and last word; undefined for a single word. */
export function shortPerson(folded: string): string | undefined {
  const words = folded.split(' ').filter((word) => word !== '')
  const [first, last] = [words[0], words.at(-1)]
  return words.length < 2 || !first || !last || last.length < 3 ? undefined : `${first[0]} ${last}`
}
/** Whether a person's name gives a first name by its initial alone ("J. Smith"). */
export const hasInitial = (folded: string): boolean => folded.split(' ').some((word) => word.length === 1)
export { fold }
