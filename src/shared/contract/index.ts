// The whole contract: what any client may ask of any host.
import { agreement, assessments } from './assessments'
import { briefs, exchange } from './briefs'
import { bulk } from './bulk'
import { claims } from './claims'
import { collections } from './collections'
import { documents } from './documents'
import { entities } from './entities'
import { events } from './events'
import { evidence } from './evidence'
import { forecasts } from './forecasts'
import { gaps } from './gaps'
import { history } from './history'
import { host } from './host'
import { impact } from './impact'
import { ledger } from './ledger'
import { lineage, origins } from './lineage'
import { notes } from './notes'
import { project } from './project'
import { relations } from './relations'
import { search, suggest } from './search'
import { sources } from './sources'
import { tags } from './tags'

/** Implemented by the workbench. */
export const workbenchContract = {
  project,
  documents,
  sources,
  lineage,
  origins,
  impact,
  claims,
  evidence,
  relations,
  bulk,
  assessments,
  agreement,
  forecasts,
  entities,
  tags,
  notes,
  collections,
  gaps,
  history,
  search,
  suggest,
  ledger,
  briefs,
  exchange,
  events,
}
/** Implemented by the host around it. */
export const hostContract = { host }
/** What a window sees. */
export const contract = { ...workbenchContract, ...hostContract }
export type Contract = typeof contract
