// Dispatch of the terminal: finds the command, runs it, prints what it made. stdout only data, stderr only messages.
import { type Command, parse, type Surroundings, UsageError } from './command'
import { checkCommand } from './commands/files/check'
import { exportCommand } from './commands/files/export'
import { importCommand } from './commands/files/import'
import { newCommand } from './commands/files/new'
import { serveCommand } from './commands/files/serve'
import { agreementCommand } from './commands/read/agreement'
import { balanceCommand } from './commands/read/balance'
import { calibrationCommand } from './commands/read/calibration'
import { claimsCommand } from './commands/read/claims'
import { documentsCommand } from './commands/read/documents'
import { entitiesCommand } from './commands/read/entities'
import { gapsCommand } from './commands/read/gaps'
import { gradesCommand } from './commands/read/grades'
import { historyCommand } from './commands/read/history'
import { notesCommand } from './commands/read/notes'
import { relationsCommand } from './commands/read/relations'
import { searchCommand } from './commands/read/search'
import { textCommand } from './commands/read/text'
import { claimAddCommand } from './commands/write/claim-add'
import { undoCommand } from './commands/write/undo'
import { tell } from './failure'
import { visible } from './visible'

const COMMANDS: readonly Command[] = [
  newCommand,
  importCommand,
  documentsCommand,
  textCommand,
  claimsCommand,
  claimAddCommand,
  entitiesCommand,
  gradesCommand,
  relationsCommand,
  notesCommand,
  searchCommand,
  exportCommand,
  agreementCommand,
  calibrationCommand,
  gapsCommand,
  balanceCommand,
  historyCommand,
  undoCommand,
  checkCommand,
  serveCommand,
]

export interface Terminal extends Surroundings {
  readonly version: string
  /** Writes one message line to stderr. */
  complain(line: string): void
}

function help(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length))
  const list = COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.about}\n`)
  return `equipoise COMMAND [arguments] [--json] [--settings DIR]\n\n${list.join('')}\nequipoise COMMAND --help says more.\n`
}
const helpOf = (command: Command): string => `equipoise ${command.usage}\n\n${command.about}\n`

function find(args: readonly string[]): { command: Command; rest: readonly string[] } {
  const [first = '', second = ''] = args
  for (const command of COMMANDS) {
    if (command.name === `${first} ${second}`) return { command, rest: args.slice(2) }
    if (command.name === first) return { command, rest: args.slice(1) }
  }
  if (first === '') throw new UsageError('no command is given', 'equipoise COMMAND [arguments], see equipoise --help')
  throw new UsageError(`there is no command “${first}”`, 'equipoise COMMAND [arguments], see equipoise --help')
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args[0] === '--help' || args[0] === '-h' || args[0] === 'help') {
    await terminal.print(help())
    return 0
  }
  if (args[0] === '--version') {
    await terminal.print(`${terminal.version}\n`)
    return 0
  }
  const { command, rest } = find(args)
  const { values, positionals } = parse(command, rest)
  if (values.help) {
    await terminal.print(helpOf(command))
    return 0
  }
  const usage = `equipoise ${command.usage}`
  const result = await command.run({ ...terminal, values, positionals }).catch((error: unknown) => {
    throw error instanceof UsageError && !error.usage ? new UsageError(error.message, usage) : error
  })
  const asJson = values.json && result.json !== undefined
  const text = asJson ? `${JSON.stringify(result.json)}\n` : result.text
  await terminal.print(result.exact && !asJson ? text : visible(text))
  return result.exitCode ?? 0
}

/** Runs one command line; resolves to the exit code: 0 done, 1 failed, 2 called wrongly. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal)
  } catch (error) {
    const told = tell(error)
    if (args.includes('--json'))
      terminal.complain(JSON.stringify({ error: { code: told.code, message: told.message } }))
    else {
      terminal.complain(`error: ${told.code}: ${told.message}`)
      terminal.complain(told.remedy)
    }
    return told.exitCode
  }
}
