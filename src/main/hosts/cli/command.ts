// What a terminal command is: how it is called, what it makes. Owns parsing and usage; knows no command.
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Programs } from '../shared/thread/programs'

export type Options = NonNullable<ParseArgsConfig['options']>
export type Values = Readonly<Record<string, string | boolean | undefined>>

export interface Surroundings {
  /** The folder with `package.json`, `out/` and `resources/`. */
  readonly root: string
  readonly programs: Programs
  /** Aborts when the person interrupts. */
  readonly signal: AbortSignal
  readStdin(): Promise<string>
  /** Writes to stdout at once, for commands that go on. */
  print(text: string): Promise<void>
  /** Says something on stderr that is no error. */
  say(text: string): void
}
export interface Call extends Surroundings {
  readonly values: Values
  readonly positionals: readonly string[]
}
export interface Result {
  /** What `--json` prints. */
  readonly json?: unknown
  /** What is printed otherwise, exactly; a command ends its own lines. */
  readonly text: string
  /** The text is a document's own and goes out byte for byte; all else is made harmless for a terminal. */
  readonly exact?: true
  readonly exitCode?: 0 | 1
}
export interface Command {
  /** As typed, `claim add` included. */
  readonly name: string
  readonly usage: string
  readonly about: string
  readonly options?: Options
  /** Least and most positionals. */
  readonly takes: readonly [number, number]
  run(call: Call): Promise<Result>
}

/** Called wrongly: exit code 2, with the usage line as remedy. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  constructor(
    message: string,
    readonly usage?: string,
  ) {
    super(message)
  }
}

const COMMON: Options = {
  json: { type: 'boolean' },
  settings: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
}

/** Options and positionals of one command; throws UsageError in plain words. */
export function parse(command: Command, args: readonly string[]): Pick<Call, 'values' | 'positionals'> {
  const usage = `equipoise ${command.usage}`
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({ args: [...args], options: { ...COMMON, ...command.options }, allowPositionals: true })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0] ?? 'wrong arguments', usage)
  }
  const { positionals } = parsed
  const values = parsed.values as Values
  const [least, most] = command.takes
  if (!values.help && positionals.length < least) throw new UsageError('an argument is missing', usage)
  if (positionals.length > most) throw new UsageError(`“${positionals[most]}” is one argument too many`, usage)
  return { values, positionals }
}

/** The text of an option that was given, or undefined. */
export const textOption = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}
/** A whole number within bounds, or UsageError. */
export function numberOption(values: Values, name: string, least: number, most: number): number | undefined {
  const text = textOption(values, name)
  if (text === undefined) return undefined
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}`)
  return number
}
/** One of a fixed list, or UsageError. */
export function choiceOption<T extends string>(values: Values, name: string, choices: readonly T[]): T | undefined {
  const text = textOption(values, name)
  if (text === undefined) return undefined
  const found = choices.find((choice) => choice === text)
  if (!found) throw new UsageError(`--${name} takes ${choices.join(', ')}`)
  return found
}
