// equipoise serve: the Node host in this process until it is told to stop.
import { resolve } from 'node:path'
import { hasBrowser, openBrowser } from '../../../node/open-browser'
import { type Command, numberOption, textOption } from '../../command'

export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve FILE [--port N] [--no-open]',
  about: 'serve the workbench to a browser on this machine',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  takes: [1, 1],
  async run(call) {
    const port = numberOption(call.values, 'port', 0, 65_535)
    const settings = textOption(call.values, 'settings')
    // Read only here: no other command needs a server.
    const { startNodeHost } = await import('../../../node/node-host')
    const host = await startNodeHost({
      root: call.root,
      programs: call.programs,
      corpus: resolve(call.positionals[0] ?? ''),
      ...(settings && { settings }),
      ...(port !== undefined && { port }),
    })
    if (host.warning) call.say(host.warning)
    await call.print(`${JSON.stringify({ url: host.url })}\n`)
    if (!call.values['no-open'] && hasBrowser()) openBrowser(host.url)
    if (host.kind === 'running-elsewhere') return { text: '' }
    await new Promise<void>((done, failed) => {
      call.signal.addEventListener('abort', () => done(), { once: true })
      host.onLost(failed)
    }).finally(() => host.close())
    return { text: '' }
  },
}
