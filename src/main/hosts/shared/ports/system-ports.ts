// The clock and the id maker of a real run.
import { v7 } from 'uuid'
import type { Clock, Ids } from '../../../ports'

export const systemClock: Clock = { now: () => Date.now() }
export const systemIds: Ids = { next: () => v7() }
