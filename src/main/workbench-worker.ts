// The workbench's worker thread: builds its ports, opens the corpus, serves the whole contract to its host's clients.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { serveCorpus } from './hosts/shared/thread/serve-corpus'
import type { WorkerSettings } from './hosts/shared/thread/worker-settings'

serveCorpus(parentPort as MessagePort, workerData as WorkerSettings)
