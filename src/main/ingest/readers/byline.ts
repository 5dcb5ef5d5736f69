// Names out of a byline. Says nothing rather than something wrong.

const BYLINE = /^(?:by|von|par|por)[ \u00a0:]+(.{2,200})$/iu
const SEPARATOR = /\s*[,;&]\s*(?:and\s+)?|\s+(?:and|und|et|y)\s+/iu
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d)\.?$/iu
const OFFICE = /\b(?:staff|writer|correspondent|reporter|editor|columnist|desk|contributor)s?\b/iu
const NAME = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}.’'\- \u00a0]{1,80}$/u
const MAX_WORDS = 6

/** The authors that a line such as “By A and B” names; undefined if the line is no byline. */
export function authorsOfByline(line: string): { name: string }[] | undefined {
  const names = BYLINE.exec(line.trim())?.[1]
  return names === undefined ? undefined : authorsOfNames(names)
}

/** The authors in a list of names; undefined if any part does not look like a name. */
export function authorsOfNames(list: string): { name: string }[] | undefined {
  const names: string[] = []
  for (const part of list
    .trim()
    .replace(/[.\s]+$/u, '')
    .split(SEPARATOR)) {
    const last = names.at(-1)
    if (SUFFIX.test(part) && last !== undefined) names[names.length - 1] = `${last}, ${part}`
    else if (!OFFICE.test(part) && part !== '') {
      if (!NAME.test(part) || part.split(/\s+/u).length > MAX_WORDS) return undefined
      names.push(part)
    }
  }
  return names.length > 0 ? names.map((name) => ({ name })) : undefined
}
