// Folds names so that case, accents, apostrophes and the kind of dash make no difference.

const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
}

const ASCII = /^[ -~]*$/

/** A name without case, accents, apostrophes and stops, words parted by single spaces. */
export function fold(name: string): string {
  const plain = ASCII.test(name)
    ? name.toLowerCase()
    : name
        .normalize('NFKD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll(/[ßøđðþłæœıə]/g, (letter) => SPECIAL[letter] ?? letter)
  return SIMPLE.test(plain) ? plain : tidy(plain)
}

const SIMPLE = /^[a-z]*$/
const tidy = (plain: string) =>
  plain
    .replaceAll(/['’‘ʻʼ`.]/g, '')
    .replaceAll(/[\s\-–—,/]+/g, ' ')
    .trim()
