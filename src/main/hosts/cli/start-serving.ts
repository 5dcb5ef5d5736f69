// `npm start` without Electron: the Node host with words for people, the browser opened, a clean end.
import { resolve } from 'node:path'
import { startNodeHost } from '../node/node-host'
import { hasBrowser, openBrowser } from '../node/open-browser'
import { type Command, numberOption, parse, textOption } from './command'
import { tell } from './failure'
import type { Terminal } from './run'

const START: Command = {
  name: 'start',
  usage: 'start [FILE] [--no-open] [--port N] [--settings DIR]',
  about: 'open the workbench in a browser on this machine',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  takes: [0, 1],
  async run(call) {
    const port = numberOption(call.values, 'port', 0, 65_535)
    const settings = textOption(call.values, 'settings')
    const devServer = process.env.ELECTRON_RENDERER_URL
    const [file] = call.positionals
    const host = await startNodeHost({
      root: call.root,
      programs: call.programs,
      ...(file && { corpus: resolve(file) }),
      ...(settings && { settings }),
      ...(port !== undefined && { port }),
      ...(devServer && { devServer }),
    })
    if (host.warning) call.say(host.warning)
    const opens = !call.values['no-open'] && hasBrowser()
    const elsewhere = host.kind === 'running-elsewhere'
    await call.print(`${elsewhere ? 'This corpus is open already' : 'Equipoise is running'} at ${host.url}\n`)
    if (opens) openBrowser(host.url)
    if (elsewhere) return { text: '' }
    call.say(`${opens ? 'Your browser opens it' : 'Open this address in a browser on this machine'}. Ctrl+C ends it.`)
    await new Promise<void>((done, failed) => {
      call.signal.addEventListener('abort', () => done(), { once: true })
      host.onLost(failed)
    }).finally(() => host.close())
    return { text: '' }
  },
}

/** Runs until told to stop; resolves to the exit code. */
export async function startServing(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const { values, positionals } = parse(START, args)
    await START.run({ ...terminal, values, positionals })
    return 0
  } catch (error) {
    const { code, message, remedy, exitCode } = tell(error)
    terminal.complain(`error: ${code}: ${message}`)
    terminal.complain(remedy)
    return exitCode
  }
}
