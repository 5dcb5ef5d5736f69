// Reliabilities of another program, before they meet the model: what is no letter is read as D30 says, and flagged in its reason.
import { importedReliability } from '@shared/kernel/grade'

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** A source or a piece of evidence with letters in place of whatever stood there; anything else as it is. */
export function withImportedGrades(list: string, object: Fields): Fields {
  if (list === 'sources' && Array.isArray(object.grades))
    return { ...object, grades: object.grades.map((grade) => (isFields(grade) ? read(grade, 'reliability') : grade)) }
  if (list === 'evidence' && isFields(object.reliabilityOverride))
    return { ...object, reliabilityOverride: read(object.reliabilityOverride, 'grade') }
  return object
}

function read(grade: Fields, field: string): Fields {
  const { reliability, flagged } = importedReliability(grade[field])
  if (!flagged) return { ...grade, [field]: reliability }
  const was = `imported: ${JSON.stringify(grade[field]) ?? 'nothing'} is no letter from A to F`
  const reason = typeof grade.reason === 'string' && grade.reason.trim() ? `${grade.reason} (${was})` : was
  return { ...grade, [field]: reliability, reason }
}
