// Foreign strings on their way to a terminal: what would move its cursor, its title or its letters is shown as text.

/** Controls but for tab and line feed, and the marks that turn the direction of what follows. */
const ACTIVE = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu
const escaped = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`

/** The text with each active mark as `\uXXXX`: harmless in a terminal, and the same string in JSON. */
export const visible = (text: string): string => text.replace(ACTIVE, escaped)
