// One field of a document guessed from a stated string; each answers an empty object rather than a doubtful value.
import { LanguageTag } from '@shared/model/base/ids'
import type { Guessed } from '../reading'

/** A title: one line of at most 500 units. */
export function titleGuess(stated: string | null | undefined): Pick<Guessed, 'title'> {
  const title = stated?.replace(/\s+/g, ' ').trim().slice(0, 500).toWellFormed()
  return title ? { title } : {}
}

/** A date: the leading year, month or day of an ISO date that exists; a time of day is cut. */
export function dateGuess(stated: string | null | undefined): Pick<Guessed, 'published'> {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/.exec(stated?.trim() ?? '')
  if (!match) return {}
  const [published, year, month = '01', day = '01'] = match
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  const exists = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
  return exists ? { published } : {}
}

/** A language tag. */
export function languageGuess(stated: string | null | undefined): Pick<Guessed, 'language'> {
  const parsed = LanguageTag.safeParse(stated?.trim())
  return parsed.success ? { language: parsed.data } : {}
}
