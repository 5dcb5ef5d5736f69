// How anything thrown is told in a terminal: the closed code, its sentence, its remedy, the exit code.
import { ERRORS, type ErrorCode, type ErrorData, Failure, sentence } from '@shared/contract/errors'
import { UsageError } from './command'

export interface Told {
  readonly code: string
  readonly message: string
  readonly remedy: string
  readonly exitCode: 1 | 2
}

interface Thrown {
  readonly code?: string
  readonly data?: ErrorData & { readonly issues?: readonly Issue[] }
}
interface Issue {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[]
  readonly message?: string
}

const told = (code: ErrorCode, data: ErrorData = {}): Told => ({
  code,
  message: withField(sentence(code, data), data.field),
  remedy: data.incident ? `${ERRORS[code].remedy} Incident ${data.incident}.` : ERRORS[code].remedy,
  exitCode: 1,
})

/** A sentence that does not name the field has it added: a terminal shows nothing beside it. */
const withField = (says: string, field: string | undefined): string =>
  field === undefined || says.includes(field) ? says : `${says.replace(/\.$/, '')} (${field}).`

function firstIssue(issues: readonly Issue[] = []): ErrorData {
  const [issue] = issues
  const path = issue?.path?.map((step) => String(typeof step === 'object' ? step.key : step)).join('.')
  return { field: path || 'input', detail: (issue?.message ?? 'is not valid').replace(/\.$/, '') }
}

export function tell(error: unknown): Told {
  if (error instanceof UsageError)
    return {
      code: 'USAGE',
      message: `${error.message.replace(/\.$/, '')}.`,
      remedy: error.usage ? `usage: ${error.usage}` : ERRORS.USAGE.remedy,
      exitCode: 2,
    }
  if (error instanceof Failure) return told(error.code, error.data)
  const { code, data } = (error ?? {}) as Thrown
  if (code === 'BAD_REQUEST') return told('INVALID_FIELD', firstIssue(data?.issues))
  if (code !== undefined && code in ERRORS) return told(code as ErrorCode, data)
  return told('INTERNAL')
}
