// The classes of hedges (DOMAIN 4.3) as patterns. What each yields is hedges.ts.

/** Classes in order of precedence: where several stand in one phrase the first wins (DOMAIN 4.2). */
export const HEDGE_CLASSES = [
  'listed',
  'certainty',
  'expectation',
  'vague-chance',
  'possibility',
  'future',
  'plan',
  'emphasis',
  'evidential',
  'approximator',
] as const
export type HedgeClass = (typeof HEDGE_CLASSES)[number]

const words = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu')
/** Lower case only, where a capital makes another word of it: the month of May, a person called Will. */
const lower = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu')

const BEGIN =
  'be|begin|start|open|close|take|end|expire|join|enter|come|meet|sign|complete|finish|arrive|visit|hold|run'
const QUANTITY =
  '(?=\\s+(?:[$€£]|\\d|an?\\s+(?:hundred|thousand|million|billion|dozen|third|quarter|half)|one|two|three|four|five|six|seven|eight|nine|ten|twenty|half|all|every))'

/** All classes but the listed terms and numbers, which likelihood-terms.ts has. */
export const HEDGE_PATTERNS: readonly (readonly [HedgeClass, RegExp])[] = [
  [
    'certainty',
    words(
      'certain\\s+to|(?:is|are|was|were|seems?|it\\s+is)\\s+certain(?:\\s+that)?|certainly|sure\\s+to|bound\\s+to|(?:no|without(?:\\s+a)?)\\s+doubt|undoubtedly|doubtless|inevitab(?:le|ly)|unavoidabl[ey]|definitely|guaranteed\\s+to|certain',
    ),
  ],
  [
    'expectation',
    words(
      '(?:is|are|was|were|be|being|widely)?\\s*expected(?:\\s+to)?|expects?(?:\\s+to)?|(?:is|are|was|were|be|being|widely)?\\s*anticipated(?:\\s+to)?|(?:is|are|be|looks?|seems?|appears?)\\s+set\\s+to|set\\s+to|poised\\s+to|on\\s+course\\s+to|on\\s+track\\s+to',
    ),
  ],
  [
    'vague-chance',
    words(
      '(?:good|fair|real|some|every|strong|slim|small|serious|high|low|better)\\s+(?:chances?|possibility|prospect|likelihood|odds)|(?:at\\s+)?(?:the\\s+|a\\s+)?risks?\\s+(?:of|that)|chances?\\s+(?:of|that)',
    ),
  ],
  [
    'possibility',
    words(
      'might|could|cannot\\s+be\\s+(?:ruled\\s+out|excluded)|can\\s+not\\s+be\\s+ruled\\s+out|can’t\\s+be\\s+ruled\\s+out|(?:(?:quite|entirely|very|well|just|theoretically)\\s+)?(?:possible|possibly|conceivabl[ey])|potentially|impossible|impossibly|perhaps|maybe',
    ),
  ],
  ['possibility', lower('may|can')],
  [
    'plan',
    words(
      `(?:is|are|was|were|been)?\\s*(?:scheduled|slated)(?:\\s+(?:to|for))?|(?:is|are|was|were)\\s+(?:being\\s+)?planned(?:\\s+(?:to|for))?|plans?\\s+to|planned|(?:is|are|was|were|falls?)\\s+due(?:\\s+(?:in|by|on|next|to\\s+(?:${BEGIN})))?`,
    ),
  ],
  ['future', lower('will|shall|won’t|is\\s+going\\s+to|are\\s+going\\s+to')],
  ['emphasis', words('clearly|obviously|of\\s+course|evidently|undeniably|indeed|plainly')],
  [
    'evidential',
    words(
      'reportedly|allegedly|apparently|supposedly|seems?|seemingly|appears?\\s+to|(?:is|are|was|were)\\s+(?:widely\\s+)?(?:seen|regarded|viewed|considered|thought|believed|said|reported|rumou?red)(?:\\s+(?:as|to))?|according\\s+to|sources?\\s+(?:say|said|claim(?:ed)?)',
    ),
  ],
  [
    'approximator',
    words(`(?:about|nearly|almost|around|over|more\\s+than|less\\s+than|under|at\\s+least|up\\s+to|some)${QUANTITY}`),
  ],
  ['approximator', words('approximately|roughly|partly|partially|relatively|largely|somewhat|mostly|fairly|rather')],
]
