// Entry of the worker that sets briefs: compiled data in, PDF bytes or a declared error out. Keeps the compiler
// warm between prints; whoever started it cancels by terminating it.
import { parentPort, workerData } from 'node:worker_threads'
import type { BriefReply, BriefRequest, BriefWorkerData } from './brief/brief-messages'
import { createTypesetter, renderBrief, TypesetError, type Typesetter } from './brief/render-brief'

const { resources } = workerData as BriefWorkerData
let typesetter: Typesetter | undefined

function answer({ id, ...input }: BriefRequest): BriefReply {
  try {
    typesetter ??= createTypesetter(resources)
    return { id, ok: true, ...renderBrief(input, typesetter) }
  } catch (error) {
    if (error instanceof TypesetError)
      return { id, ok: false, error: { code: 'BRIEF_REFUSED', data: { detail: error.message } } }
    // a stack may hold paths; the runner makes an incident of it
    return { id, ok: false, error: { code: 'INTERNAL', data: {} } }
  }
}

parentPort?.on('message', (request: BriefRequest) => {
  const reply = answer(request)
  parentPort?.postMessage(reply, reply.ok ? [reply.pdf.buffer as ArrayBuffer] : [])
})
