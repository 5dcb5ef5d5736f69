// Proof that the layer check can fail: one forbidden import of each row of the table, in a tree that is thrown away.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { at } from './run.mjs'

/** A file, what it must not import, and the rule that says so. */
const FORBIDDEN = [
  ['src/shared/model/a.ts', '../contract/errors', 'model'],
  ['src/shared/kernel/x/a.ts', '../../contract/errors', 'kernel'],
  ['src/shared/kernel/x/b.ts', 'node:fs', 'shared-runs-anywhere'],
  ['src/shared/kernel/x/c.ts', 'uuid', 'kernel'],
  ['src/shared/contract/a.ts', '../../main/services/x', 'contract'],
  ['src/shared/contract/b.ts', '../kernel/x/x', 'contract-takes-kernel-types-only'],
  ['src/main/store/a.ts', '../services/x', 'store'],
  ['src/main/store/b.ts', '../history/x', 'store'],
  ['src/main/history/a.ts', '../services/x', 'history'],
  ['src/main/ingest/a.ts', '../store/x', 'ingest'],
  ['src/main/brief/a.ts', '../services/x', 'brief'],
  ['src/main/exchange/a.ts', '../store/x', 'exchange'],
  ['src/main/services/a.ts', '../hosts/node/x', 'services-know-no-host'],
  ['src/main/services/b.ts', 'ws', 'services-know-no-host'],
  ['src/main/services/c.ts', 'electron', 'electron-only-in-its-host'],
  ['src/main/services/d.ts', '../workbench', 'services'],
  ['src/main/services/e.ts', 'kysely', 'services'],
  ['src/main/ports.ts', './store/x', 'ports-are-interfaces'],
  ['src/main/workbench.ts', './hosts/node/x', 'services-know-no-host'],
  ['src/main/hosts/node/a.ts', '../../store/x', 'hosts'],
  ['src/main/hosts/node/b.ts', '../../services/x', 'hosts'],
  ['src/main/hosts/node/c.ts', '../electron/x', 'hosts-do-not-mix'],
  ['src/main/cli.ts', './services/x', 'host-entries'],
  ['src/main/reader-process.ts', './services/x', 'worker-entries'],
  ['src/main/store/c.ts', '../../renderer/api/x', 'main-and-renderer-are-apart'],
  ['src/renderer/api/a.ts', 'react', 'renderer-api'],
  ['src/renderer/api/b.ts', '../../shared/contract/claims', 'contracts-as-types-only-in-the-renderer'],
  ['src/renderer/state/a.ts', '../features/x/x', 'renderer-state'],
  ['src/renderer/state/b.ts', '../../main/store/x', 'renderer-needs-no-node'],
  ['src/renderer/features/y/a.ts', '../x/x', 'one-feature-knows-no-other'],
  ['src/renderer/features/y/b.ts', '../../api/x', 'features-do-not-call'],
  ['src/renderer/ui/a.ts', '../state/x', 'ui-is-look-only'],
  ['src/renderer/ui/b.ts', './missing', 'resolvable'],
]
/** What the files above reach for. */
const TARGETS = [
  ...['shared/contract/errors', 'shared/contract/claims', 'shared/kernel/x/x', 'main/services/x', 'main/history/x'],
  ...['main/store/x', 'main/hosts/node/x', 'main/hosts/electron/x'],
  ...['renderer/api/x', 'renderer/state/x', 'renderer/features/x/x'],
]

/** A line for each forbidden import that `cruise` lets through, and for each rule that no import above proves. */
export async function unprovenRules(cruise, ruleNames) {
  const folder = at('out/.layers')
  const put = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  rmSync(folder, { recursive: true, force: true })
  try {
    for (const target of TARGETS) put(`src/${target}.ts`, 'export const value = 1\n')
    for (const [file, imported] of FORBIDDEN) put(file, `export * as value from '${imported}'\n`)
    const { violations } = (await cruise(folder)).summary
    const reported = new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`))
    const proven = new Set([...FORBIDDEN.map(([, , rule]) => rule), 'no-cycles', 'no-orphans'])
    return [
      ...FORBIDDEN.filter(([file, , rule]) => !reported.has(`${rule} ${file}`)).map(
        ([file, imported, rule]) => `${rule} lets ${file} import ${imported}`,
      ),
      ...ruleNames.filter((name) => !proven.has(name)).map((name) => `no forbidden import proves the rule ${name}`),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
