// What holds for the whole Electron process: sandbox, no navigation, no windows, no webviews, no name look-ups.
import { type Electron, type ElectronApi, SCHEME } from './electron-api'

/** To be called before `ready`. */
export function guardApp({ app, protocol }: ElectronApi): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('disable-features', 'NetworkPrediction,OptimizationHints,MediaRouter,Translate')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('no-pings')
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
  app.on('web-contents-created', (_, contents) => guardContents(contents))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('login', (event) => event.preventDefault())
}

/** To be called once ready: no DNS over HTTPS, whose server would hear every name. */
export function guardNames({ app }: ElectronApi): void {
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false })
}

/** A page may neither leave its address, nor open windows, nor embed others. */
export function guardContents(contents: Electron.WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('select-bluetooth-device', (event) => event.preventDefault())
}
