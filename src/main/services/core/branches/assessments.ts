// Operations of `contract/assessments`.
import { assessmentsService } from '../../assessments/assessments-service'
import type { Context } from '../context'
import type { Implementer } from '../implementer'

/** Handlers of `assessments` and `agreement`. */
export const assessmentsBranch = (os: Implementer, ctx: Context) => {
  const assessments = assessmentsService(ctx)
  return {
    assessments: {
      list: os.assessments.list.handler(({ input }) => assessments.list(input)),
      add: os.assessments.add.handler(({ input }) => assessments.add(input)),
      confirm: os.assessments.confirm.handler(({ input }) => assessments.confirm(input)),
    },
    agreement: { measure: os.agreement.measure.handler(({ input }) => assessments.measure(input)) },
  }
}
