// Initials as they are proposed for a name.

/** First letters of up to three words, in capitals; empty without a letter. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .flatMap((word) => word.match(/\p{L}/u)?.[0] ?? [])
    .slice(0, 3)
    .join('')
    .toUpperCase()
