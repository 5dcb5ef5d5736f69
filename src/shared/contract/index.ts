// The whole contract: what any client may ask of any host.

import { briefs, exchange } from './briefs'
import { documents } from './corpus/documents'
import { history } from './corpus/history'
import { lineage, origins } from './corpus/lineage'
import { project } from './corpus/project'
import { search, suggest } from './corpus/search'
import { sources } from './corpus/sources'
import { events } from './events'
import { host } from './host'
import { agreement, assessments } from './judging/assessments'
import { evidence } from './judging/evidence'
import { forecasts } from './judging/forecasts'
import { gaps } from './judging/gaps'
import { impact } from './judging/impact'
import { relations } from './judging/relations'
import { balance } from './ledger/balance'
import { bulk } from './ledger/bulk'
import { claims } from './ledger/claims'
import { collections } from './ledger/collections'
import { entities } from './ledger/entities'
import { ledger } from './ledger/ledger'
import { notes } from './ledger/notes'
import { savedViews } from './ledger/saved-views'
import { tags } from './ledger/tags'

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
  savedViews,
  gaps,
  balance,
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
