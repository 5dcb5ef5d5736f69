// The corpus as a whole: its project, its analysts, its health.
import { z } from 'zod'
import { Tlp } from '../../model/base/envelope'
import { AnalystId, EntityId } from '../../model/base/ids'
import { Analyst, Project } from '../../model/project'
import { command, query } from '../declare/operation'
import { worded } from '../declare/worded'

/** What a window tells of the open file. */
export const CorpusState = z.object({
  /** File name without its folder. */
  name: z.string(),
  id: z.string(),
  sequence: z.int(),
  /** Present when nothing can be written, with the reason. */
  readOnly: z.object({ code: z.enum(['CORPUS_NEWER', 'CORPUS_READ_ONLY']), detail: z.string() }).optional(),
  /** The file holds an older state than was last seen on this machine. */
  wentBack: z.object({ seen: z.int(), found: z.int() }).optional(),
  starter: z.boolean(),
})
/** Something that a check found, with its place, and whether it was repaired. */
export const CheckProblem = z.object({ kind: z.string(), place: z.string(), detail: z.string(), repaired: z.boolean() })

/** Operations on the corpus as a whole. */
export const project = {
  /** Everything the window needs at start, in one call. */
  get: query().output(
    z.object({
      project: Project,
      corpus: CorpusState,
      analysts: z.array(Analyst),
      currentAnalystId: AnalystId.optional(),
      counts: z.object({ documents: z.int(), claims: z.int(), entities: z.int(), tags: z.int() }),
    }),
  ),
  update: command('undoable', 'INVALID_FIELD', 'NOT_FOUND')
    .input(
      z.object({
        title: worded(z.string().min(1).max(200)).optional(),
        focalPolityId: EntityId.optional(),
        powerIds: z.array(EntityId).max(6).optional(),
        defaultMarking: Tlp.optional(),
        likelihoodScale: z.enum(['icd203', 'phia']).optional(),
      }),
    )
    .output(z.object({ project: Project })),
  /** Names who signs changes from now on; makes the analyst if the corpus has none of that name. */
  setAnalyst: command('log-only', 'INVALID_FIELD')
    .input(z.object({ name: z.string().trim().min(1).max(120), initials: z.string().trim().max(6).optional() }))
    .output(z.object({ analyst: Analyst })),
  /** Integrity of the file, hashes and references; `repair` rebuilds what is derived. */
  check: command('log-only', 'CORPUS_DAMAGED', 'CANCELLED')
    .input(z.object({ repair: z.boolean().default(false) }))
    .output(z.object({ ok: z.boolean(), problems: z.array(CheckProblem) })),
  backup: command('log-only').output(z.object({ name: z.string(), bytes: z.int() })),
}
