// Operations of `contract/forecasts`.
import { forecastsService } from '../../forecasts/forecasts-service'
import type { Context } from '../context'
import type { Implementer } from '../implementer'

/** Handlers of `forecasts`. */
export const forecastsBranch = (os: Implementer, ctx: Context) => {
  const forecasts = forecastsService(ctx)
  return {
    forecasts: {
      list: os.forecasts.list.handler(({ input }) => forecasts.list(input)),
      addEntry: os.forecasts.addEntry.handler(({ input }) => forecasts.addEntry(input)),
      resolve: os.forecasts.resolve.handler(({ input }) => forecasts.resolve(input)),
      reopen: os.forecasts.reopen.handler(({ input }) => forecasts.reopen(input)),
      calibration: os.forecasts.calibration.handler(({ input }) => forecasts.calibration(input)),
    },
  }
}
