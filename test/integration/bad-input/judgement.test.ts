// Judgements without their reason or basis, and what a resolution closes.
import { type BadRow, badCorpus, refuses } from '../../support/bad-input'
import { bulk, claim, judged } from './inputs'

const corpus = badCorpus()
const entry = (one: object) => (ids: { forecast: string }) => ({ claimId: ids.forecast, ...one })
const forecasts: readonly BadRow[] = [
  ['an entry of 1.2', 'forecasts.addEntry', entry({ p: 1.2 }), 'LIKELIHOOD_INVALID', 'entry.p'],
  ['an entry of -0.1', 'forecasts.addEntry', entry({ p: -0.1 }), 'LIKELIHOOD_INVALID', 'entry.p'],
  ['an entry that is no number', 'forecasts.addEntry', entry({ p: Number.NaN }), 'INVALID_FIELD', 'p'],
  ['an entry without any', 'forecasts.addEntry', entry({}), 'LIKELIHOOD_INVALID', 'entry.term'],
  [
    'D31 an entry in a term of the other scale',
    'forecasts.addEntry',
    entry({ term: 'realistic possibility' }),
    'LIKELIHOOD_INVALID',
    'entry.term',
  ],
  [
    'an entry whose term and number differ',
    'forecasts.addEntry',
    entry({ term: 'likely', p: 0.1 }),
    'LIKELIHOOD_INVALID',
    'entry.p',
  ],
  [
    'D44 an entry after the resolution',
    'forecasts.addEntry',
    (ids) => ({ claimId: ids.resolved, p: 0.5 }),
    'RESOLVED',
    'claimId',
  ],
  [
    'D44 a second resolution',
    'forecasts.resolve',
    (ids) => ({ claimId: ids.resolved, outcome: 'yes', note: 'So.' }),
    'RESOLVED',
    'claimId',
  ],
  [
    'an outcome without evidence or note',
    'forecasts.resolve',
    (ids) => ({ claimId: ids.forecast, outcome: 'yes' }),
    'REASON_REQUIRED',
    'note',
  ],
  [
    'an outcome that is none',
    'forecasts.resolve',
    (ids) => ({ claimId: ids.forecast, outcome: 'perhaps', note: 'So.' }),
    'INVALID_FIELD',
    'outcome',
  ],
  [
    'the reopening of what is open',
    'forecasts.reopen',
    (ids) => ({ claimId: ids.forecast }),
    'INVALID_FIELD',
    'claimId',
  ],
  [
    'an entry of a claim that is no forecast',
    'forecasts.addEntry',
    (ids) => ({ claimId: ids.fact, p: 0.5 }),
    'NOT_FOUND',
    'claimId',
  ],
  [
    'D15 a forecast without its question',
    'claims.create',
    claim({ type: 'forecast' }),
    'FORECAST_REQUIRED',
    'forecast',
  ],
  [
    'D15 a fact with a question',
    'claims.create',
    claim({ forecast: { question: 'Is it?', criterion: 'A map.', horizonBasis: 'none', resolvable: 'yes' } }),
    'INVALID_FIELD',
    'forecast',
  ],
  [
    'D15 a fact made a forecast without a question',
    'claims.update',
    (ids) => ({ id: ids.third, changes: { type: 'forecast' } }),
    'FORECAST_REQUIRED',
    'forecast',
  ],
]
const assessments: readonly BadRow[] = [
  [
    'D37 credibility 1 without independent origins',
    'assessments.add',
    judged({ credibility: 1 }),
    'ORIGINS_TOO_FEW',
    'credibility',
  ],
  [
    'D37 the same signed without a reason',
    'assessments.add',
    judged({ credibility: 1, override: { rule: 'D37', reason: ' ' } }),
    'REASON_REQUIRED',
    'override',
  ],
  [
    'D37 the same signed by another rule',
    'assessments.add',
    judged({ credibility: 1, override: { rule: 'D36', reason: 'So.' } }),
    'INVALID_FIELD',
    'override.rule',
  ],
  [
    'D37 bulk: credibility 1 without independent origins',
    'bulk.apply',
    bulk({ kind: 'grade', credibility: 1, rationale: 'So.' }),
    'ORIGINS_TOO_FEW',
    'credibility',
  ],
  [
    'a confidence without its reason',
    'assessments.add',
    judged({ confidence: 'high' }),
    'REASON_REQUIRED',
    'confidence',
  ],
  [
    'a confidence with an empty reason',
    'assessments.add',
    judged({ confidence: 'low', confidenceReason: ' \n' }),
    'REASON_REQUIRED',
    'confidence',
  ],
  [
    'a confidence of no scale',
    'assessments.add',
    judged({ confidence: 'medium', confidenceReason: 'So.' }),
    'INVALID_FIELD',
    'confidence',
  ],
  [
    'bulk: a confidence without its reason',
    'bulk.apply',
    bulk({ kind: 'grade', confidence: 'high', rationale: 'So.' }),
    'INVALID_FIELD',
    'operation.confidenceReason',
  ],
  ['nothing judged', 'assessments.add', judged({}), 'INVALID_FIELD', 'credibility'],
  ['credibility 0', 'assessments.add', judged({ credibility: 0 }), 'INVALID_FIELD', 'credibility'],
  ['credibility 7', 'assessments.add', judged({ credibility: 7 }), 'INVALID_FIELD', 'credibility'],
  [
    'D16 an effect both ways',
    'assessments.add',
    (ids) =>
      judged({
        effects: [
          { entityId: ids.polity, sign: '+', strength: 1 },
          { entityId: ids.polity, sign: '−', strength: 1 },
        ],
      })(ids),
    'INVALID_FIELD',
    'effects.1',
  ],
  [
    'an effect of strength 4',
    'assessments.add',
    (ids) => judged({ effects: [{ entityId: ids.polity, sign: '+', strength: 4 }] })(ids),
    'INVALID_FIELD',
    'effects.0.strength',
  ],
  [
    'an assessment repeated that nobody made',
    'assessments.confirm',
    (ids) => ({ claimId: ids.fact }),
    'NOT_FOUND',
    'claimId',
  ],
  [
    'a reliability outside A to F',
    'sources.grade',
    (ids) => ({ id: ids.source, reliability: 'G', reason: 'So.' }),
    'INVALID_FIELD',
    'reliability',
  ],
  [
    'a grade without its reason',
    'sources.grade',
    (ids) => ({ id: ids.source, reliability: 'B', reason: ' ' }),
    'REASON_REQUIRED',
    'reason',
  ],
  [
    'an override of the reliability without its reason',
    'evidence.update',
    (ids) => ({ id: ids.evidence, changes: { reliabilityOverride: { grade: 'A', reason: '' } } }),
    'REASON_REQUIRED',
    'reliabilityOverride.reason',
  ],
  ['a retraction without its reason', 'documents.retract', (ids) => ({ id: ids.harbour }), 'REASON_REQUIRED', 'reason'],
  [
    'a downgrade without its reason',
    'claims.downgrade',
    (ids) => ({ id: ids.fact, to: 'TLP:CLEAR' }),
    'REASON_REQUIRED',
    'downgrade.reason',
  ],
  [
    'D16 one who gains and loses',
    'claims.create',
    (ids) =>
      claim({
        actors: [
          { entityId: ids.polity, role: 'beneficiary' },
          { entityId: ids.polity, role: 'loser' },
        ],
      })(ids),
    'INVALID_FIELD',
    'actors.1',
  ],
  [
    'D16 a strength of a subject',
    'claims.create',
    (ids) => claim({ actors: [{ entityId: ids.polity, role: 'subject', strength: 2 }] })(ids),
    'INVALID_FIELD',
    'actors.0.strength',
  ],
  [
    'D16 one who gains already and is to lose',
    'bulk.apply',
    (ids) => bulk({ kind: 'actor', action: 'add', entityId: ids.polity, role: 'loser' })(ids),
    'INVALID_FIELD',
    'actors.1',
  ],
  [
    'D18 a named attribution without a speaker',
    'claims.create',
    claim({ attribution: { mode: 'named' } }),
    'INVALID_FIELD',
    'attribution.speakerIds',
  ],
  [
    'D18 an author with a speaker',
    'claims.create',
    (ids) => claim({ attribution: { mode: 'author', speakerIds: [ids.polity] } })(ids),
    'INVALID_FIELD',
    'attribution.speakerIds',
  ],
  ['D14 a restatement of nothing', 'claims.create', claim({ tier: 'restatement' }), 'INVALID_FIELD', 'tier'],
]

refuses('forecasts', corpus, forecasts)
refuses('assessments and claims', corpus, assessments)
