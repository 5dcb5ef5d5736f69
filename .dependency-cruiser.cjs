// Who may import whom: the table of the design as rules. Each layer lists all that it may reach; the rest is forbidden.
const pkg = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`
const model = '^src/shared/model/'
const errors = '^src/shared/contract/errors'
const ports = '^src/main/ports'
const builtin =
  '^(node:)?(fs|path|os|url|crypto|util|stream|zlib|buffer|events|timers|string_decoder|worker_threads|child_process|process|module|sqlite|test|perf_hooks|assert)(/|$)'

const layer = (name, from, may, extra = {}) => ({
  name,
  severity: 'error',
  from: { path: from, ...extra },
  to: { pathNot: may },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '^src/main/(index|cli|serve|workbench-worker|brief-worker|reader-process)\\.ts$',
          'hosts/electron/preload\\.ts$',
          '^src/renderer/main\\.tsx$',
        ],
      },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^electron', '^virtual:'] },
    },
    layer('model', model, [model, pkg('zod')]),
    layer('kernel', '^src/shared/kernel/', [
      '^src/shared/kernel/',
      model,
      pkg(
        'zod',
        'edtf',
        'chrono-node',
        '@noble/hashes',
        'approx-string-match',
        'canonicalize',
        'd3-geo',
        'd3-scale',
        'd3-time',
        '@types',
      ),
    ]),
    layer('contract', '^src/shared/contract/', [
      '^src/shared/contract/',
      model,
      '^src/shared/kernel/',
      pkg('zod', '@orpc/contract'),
    ]),
    {
      name: 'contract-takes-kernel-types-only',
      severity: 'error',
      from: { path: '^src/shared/contract/' },
      to: { path: '^src/shared/kernel/', dependencyTypesNot: ['type-only', 'pre-compilation-only'] },
    },
    layer('store', '^src/main/store/', [
      '^src/main/store/',
      model,
      errors,
      '^src/shared/kernel/ledger/',
      pkg('kysely', 'canonicalize', '@noble/hashes', 'zod', '@types'),
      builtin,
    ]),
    layer('history', '^src/main/history/', [
      '^src/main/(history|store)/',
      model,
      errors,
      pkg('kysely', '@types'),
      builtin,
    ]),
    layer('ingest', '^src/main/ingest/', [
      '^src/main/ingest/',
      '^src/shared/kernel/',
      model,
      errors,
      ports,
      '/node_modules/|^node_modules/',
      builtin,
    ]),
    layer('brief', '^src/main/brief/', [
      '^src/main/brief/',
      '^src/shared/kernel/',
      model,
      errors,
      ports,
      '/node_modules/|^node_modules/',
      builtin,
    ]),
    layer('exchange', '^src/main/exchange/', [
      '^src/main/exchange/',
      '^src/shared/kernel/',
      model,
      errors,
      ports,
      '/node_modules/|^node_modules/',
      builtin,
    ]),
    layer('services', '^src/main/services/', [
      '^src/main/(services|store|history|ingest|brief|exchange)/',
      ports,
      '^src/shared/',
      pkg('@orpc/server', 'zod', '@types'),
      '^(node:)?crypto$',
    ]),
    {
      name: 'services-know-no-host',
      severity: 'error',
      from: { path: '^src/main/(services/|workbench\\.ts)' },
      to: {
        path: [
          '^src/main/hosts/',
          '^src/renderer/',
          pkg('electron', 'ws'),
          '^(node:)?(http|https|net|tls|dgram|http2)$',
          '^electron$',
        ],
      },
    },
    { name: 'ports-are-interfaces', severity: 'error', from: { path: ports }, to: { pathNot: ['^src/shared/'] } },
    layer('hosts', '^src/main/hosts/', [
      '^src/main/hosts/',
      '^src/main/(workbench|ports)\\.ts$',
      '^src/main/brief/brief-runner\\.ts$',
      '^src/main/ingest/process/(forked-child|reader-client|reader-session)\\.ts$',
      '^src/shared/(contract|model)/',
      pkg('@orpc/[a-z-]+', 'ws', 'zod', 'uuid', 'write-file-atomic', 'electron', '@types'),
      builtin,
      '^(node:)?(http|net)$',
      '^electron$',
    ]),
    {
      name: 'hosts-do-not-mix',
      severity: 'error',
      from: { path: '^src/main/hosts/(electron|node|shared)/' },
      to: { path: '^src/main/hosts/(electron|node|cli)/', pathNot: '^src/main/hosts/$1/' },
    },
    {
      name: 'electron-only-in-its-host',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/(hosts/electron/|index\\.ts$)' },
      to: { path: ['^electron$', pkg('electron')] },
    },
    layer('host-entries', '^src/main/(index|cli|serve|workbench-worker)\\.ts$', [
      '^src/main/(hosts/|workbench|ports|[a-z-]+-(worker|process)\\.ts)',
      '^src/shared/contract/',
      pkg('@types', 'electron', '@orpc/[a-z-]+'),
      builtin,
      '^electron$',
    ]),
    layer('worker-entries', '^src/main/(brief-worker|reader-process)\\.ts$', [
      '^src/main/(brief|ingest)/',
      pkg('@types'),
      builtin,
    ]),
    {
      name: 'main-and-renderer-are-apart',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/renderer/' },
    },
    {
      name: 'shared-runs-anywhere',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: ['^src/(main|renderer)/', builtin, pkg('electron', 'react', 'react-dom', 'ws')] },
    },
    {
      name: 'renderer-needs-no-node',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: ['^src/main/', builtin, pkg('electron', 'ws', 'kysely', '@orpc/server')] },
    },
    {
      name: 'renderer-api',
      severity: 'error',
      from: { path: '^src/renderer/api/' },
      to: { path: ['^src/renderer/(state|features|ui)/', pkg('react')] },
    },
    {
      name: 'renderer-state',
      severity: 'error',
      from: { path: '^src/renderer/state/' },
      to: { path: ['^src/renderer/(features|ui)/'] },
    },
    {
      name: 'one-feature-knows-no-other',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/[^/]+/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'features-do-not-call',
      severity: 'error',
      from: { path: '^src/renderer/features/' },
      to: { path: ['^src/renderer/api/', pkg('@orpc/[a-z-]+')] },
    },
    {
      name: 'ui-is-look-only',
      severity: 'error',
      from: { path: '^src/renderer/ui/' },
      to: { path: ['^src/renderer/(state|api|features)/', '^src/shared/(contract|kernel)/', pkg('@orpc/[a-z-]+')] },
    },
    {
      name: 'contracts-as-types-only-in-the-renderer',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: {
        path: '^src/shared/contract/',
        pathNot: '^src/shared/contract/errors',
        dependencyTypesNot: ['type-only', 'pre-compilation-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
