// L1: who may speak to the Node host. Each forbidden thing as the bytes an attacker would send.
import { connect } from 'node:net'
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '@main/hosts/shared/page/headers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Attacked, attacked, raw } from './support/raw'

let it: Attacked
beforeAll(async () => {
  it = await attacked()
})
afterAll(() => it.close())

const UPGRADE = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
}
const ours = () => `http://${it.host}`

describe('what the page itself does works', () => {
  test('the page, its bytes, an upload and the socket', async () => {
    expect((await it.get(it.server.root)).status).toBe(200)
    expect((await it.get(`${it.server.root}bytes/ledger`)).body).toBe('the text')
    const upload = { Origin: ours(), 'X-File-Name': 'a.txt', 'Content-Length': '0' }
    expect((await it.get(`${it.server.root}files`, upload, 'POST')).status).toBe(200)
    expect((await it.get(`${it.server.root}rpc`, { ...UPGRADE, Origin: ours() })).status).toBe(101)
    expect(it.reached.splice(0)).toEqual(['bytes ledger', 'file a.txt', 'socket'])
  })
  test('the cookie is HttpOnly, SameSite=Strict, named and pathed by a 128-bit instance id', async () => {
    const start = new URL(it.server.newStartUrl())
    const answer = await it.get(start.pathname + start.search, { Cookie: undefined, 'Sec-Fetch-Site': 'none' })
    const id = it.server.root.slice(1, -1)
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(answer.status).toBe(303)
    expect(answer.headers['set-cookie']).toMatch(
      new RegExp(`^equipoise-${id}=[0-9a-f]{64}; Path=/${id}/; HttpOnly; SameSite=Strict$`),
    )
  })
  test('it listens on 127.0.0.1 alone', async () => {
    const refused = await new Promise<boolean>((done) => {
      const socket = connect({ host: '::1', port: it.server.port })
      socket.on('connect', () => done(false)).on('error', () => done(true))
    })
    expect(refused).toBe(true)
  })
})

describe('attack shapes: none reaches the workbench', () => {
  const page = () => it.server.root
  const bytes = () => `${it.server.root}bytes/ledger`
  const rpc = () => `${it.server.root}rpc`
  const files = () => `${it.server.root}files`
  type Shape = [string, () => Promise<{ status: number }>]
  const shapes: Shape[] = [
    ['DNS rebinding: a foreign Host with our cookie', () => it.get(bytes(), { Host: `evil.test:${it.server.port}` })],
    ['localhost as Host', () => it.get(bytes(), { Host: `localhost:${it.server.port}` })],
    ['our Host with another port', () => it.get(bytes(), { Host: '127.0.0.1:1' })],
    ['our Host with a dot', () => it.get(bytes(), { Host: `127.0.0.1.:${it.server.port}` })],
    ['our Host in decimal', () => it.get(bytes(), { Host: `2130706433:${it.server.port}` })],
    ['an IPv6-mapped Host', () => it.get(bytes(), { Host: `[::ffff:127.0.0.1]:${it.server.port}` })],
    ['no Host', () => it.get(bytes(), { Host: undefined })],
    [
      'two Hosts',
      () =>
        raw(it.server.port, [
          `GET ${bytes()} HTTP/1.1`,
          `Host: ${it.host}`,
          `Host: evil.test`,
          'Sec-Fetch-Site: same-origin',
          `Cookie: ${it.cookie}`,
          'Connection: close',
        ]),
    ],
    ['an absolute request target', () => it.get(`http://evil.test${bytes()}`)],
    ['an absolute request target that is ours', () => it.get(`${ours()}${bytes()}`)],
    ['a foreign Origin on GET', () => it.get(bytes(), { Origin: 'http://evil.test' })],
    ['Origin null', () => it.get(bytes(), { Origin: 'null' })],
    ['our Origin over https', () => it.get(bytes(), { Origin: `https://${it.host}` })],
    ['our Origin with another port', () => it.get(bytes(), { Origin: 'http://127.0.0.1:1' })],
    ['Sec-Fetch-Site: cross-site', () => it.get(bytes(), { 'Sec-Fetch-Site': 'cross-site' })],
    ['Sec-Fetch-Site: same-site (another port)', () => it.get(bytes(), { 'Sec-Fetch-Site': 'same-site' })],
    ['no Sec-Fetch-Site', () => it.get(bytes(), { 'Sec-Fetch-Site': undefined })],
    ['no cookie', () => it.get(bytes(), { Cookie: undefined })],
    ['an empty cookie', () => it.get(bytes(), { Cookie: `${it.cookie.split('=')[0]}=` })],
    ['a wrong cookie', () => it.get(bytes(), { Cookie: `${it.cookie.split('=')[0]}=${'0'.repeat(64)}` })],
    ['our cookie under another name', () => it.get(bytes(), { Cookie: `x${it.cookie}` })],
    ['another instance', () => it.get(`/${'0'.repeat(32)}/bytes/ledger`)],
    ['the root of the port', () => it.get('/')],
    ['a path that climbs out', () => it.get(`${page()}../../etc/passwd`)],
    ['an encoded path that climbs out', () => it.get(`${page()}%2e%2e/%2e%2e/etc/passwd`)],
    ['a path with a backslash', () => it.get(`${page()}..\\..\\etc\\passwd`)],
    ['a path with a NUL', () => it.get(`${page()}index.html%00`)],
    ['a file of the project that is not of the page', () => it.get(`${page()}package.json`)],
    ['OPTIONS (a preflight)', () => it.get(files(), { Origin: 'http://evil.test' }, 'OPTIONS')],
    ['PUT', () => it.get(files(), { Origin: ours() }, 'PUT')],
    ['DELETE', () => it.get(page(), { Origin: ours() }, 'DELETE')],
    ['TRACE', () => it.get(page(), {}, 'TRACE')],
    ['CONNECT', () => it.get('evil.test:443', {}, 'CONNECT')],
    ['POST to the page', () => it.get(page(), { Origin: ours(), 'Content-Length': '0' }, 'POST')],
    [
      'a no-cors POST from a foreign page',
      () =>
        it.get(
          files(),
          { Origin: 'http://evil.test', 'Sec-Fetch-Site': 'cross-site', 'X-File-Name': 'a', 'Content-Length': '0' },
          'POST',
        ),
    ],
    ['a POST without Origin', () => it.get(files(), { 'X-File-Name': 'a', 'Content-Length': '0' }, 'POST')],
    [
      'a POST with Sec-Fetch-Site: none',
      () =>
        it.get(
          files(),
          { Origin: ours(), 'Sec-Fetch-Site': 'none', 'X-File-Name': 'a', 'Content-Length': '0' },
          'POST',
        ),
    ],
    ['a socket from a foreign origin', () => it.get(rpc(), { ...UPGRADE, Origin: 'http://evil.test' })],
    ['a socket without Origin', () => it.get(rpc(), UPGRADE)],
    ['a socket with Origin null', () => it.get(rpc(), { ...UPGRADE, Origin: 'null' })],
    [
      'a cross-site socket that forges its Origin',
      () => it.get(rpc(), { ...UPGRADE, Origin: ours(), 'Sec-Fetch-Site': 'cross-site' }),
    ],
    ['a socket without cookie', () => it.get(rpc(), { ...UPGRADE, Origin: ours(), Cookie: undefined })],
    ['a socket with a foreign Host', () => it.get(rpc(), { ...UPGRADE, Origin: ours(), Host: 'evil.test' })],
    ['a socket elsewhere', () => it.get(`${page()}other`, { ...UPGRADE, Origin: ours() })],
    ['hand-over without the secret', () => it.get(`${page()}start`, { 'Sec-Fetch-Site': undefined }, 'POST')],
    [
      'hand-over with a wrong secret',
      () =>
        it.get(`${page()}start`, { 'Sec-Fetch-Site': undefined, Authorization: `Bearer ${'0'.repeat(64)}` }, 'POST'),
    ],
    [
      'hand-over from a browser that knows the secret',
      () => it.get(`${page()}start`, { Origin: ours(), Authorization: `Bearer ${it.server.secret}` }, 'POST'),
    ],
    ['a wrong start token', () => it.get(`${page()}?start=${'0'.repeat(32)}`, { Cookie: undefined })],
  ]
  test.each(shapes)('%s', async (_, attack) => {
    const answer = await attack()
    expect(answer.status === 0 || (answer.status >= 400 && answer.status < 500)).toBe(true)
    expect(it.reached).toEqual([])
  })

  test('a start address works once', async () => {
    const start = new URL(it.server.newStartUrl())
    const enter = () => it.get(start.pathname + start.search, { Cookie: undefined, 'Sec-Fetch-Site': 'none' })
    expect((await enter()).status).toBe(303)
    const again = await enter()
    expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined])
    expect(again.body).toContain('has been used')
  })

  test('a start address followed from a foreign page does not work and stays unused', async () => {
    const start = new URL(it.server.newStartUrl())
    const from = (site: string) => it.get(start.pathname + start.search, { Cookie: undefined, 'Sec-Fetch-Site': site })
    expect((await from('cross-site')).status).toBe(403)
    expect((await from('none')).status).toBe(303)
  })
})

describe('answers', () => {
  test('the policy is exactly the one that the design gives', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types default",
    )
  })
  test.each([
    ['the page', () => it.get(it.server.root), 200],
    ['bytes', () => it.get(`${it.server.root}bytes/ledger`), 200],
    ['a missing file', () => it.get(`${it.server.root}none.js`), 404],
    ['a refusal', () => it.get(it.server.root, { Cookie: undefined }), 403],
    ['a foreign host', () => it.get(it.server.root, { Host: 'evil.test' }), 403],
    ['a refused socket', () => it.get(`${it.server.root}rpc`, { ...UPGRADE, Origin: 'http://evil.test' }), 403],
    ['a bad upload', () => it.get(`${it.server.root}files`, { Origin: ours(), 'Content-Length': '0' }, 'POST'), 400],
  ] as const)('%s carries every security header', async (_, ask, status) => {
    const { headers, status: got } = await ask()
    expect(got).toBe(status)
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value)
    expect(headers['access-control-allow-origin']).toBeUndefined()
    it.reached.length = 0
  })
  test('HEAD tells no body', async () => {
    const answer = await it.get(it.server.root, {}, 'HEAD')
    expect([answer.status, answer.body]).toEqual([200, ''])
  })
  test('a file name with folders, controls or without a name is made harmless or refused', async () => {
    const hand = (name: string) =>
      it.get(`${it.server.root}files`, { Origin: ours(), 'X-File-Name': name, 'Content-Length': '0' }, 'POST')
    await hand(encodeURIComponent('../../etc/pass\u0000wd'))
    await hand(encodeURIComponent('C:\\a\\b.txt'))
    expect(it.reached.splice(0)).toEqual(['file passwd', 'file b.txt'])
    expect((await hand('..')).status).toBe(400)
    expect((await hand('%')).status).toBe(400)
  })
  test('an upload that says or sends more than the limit is cut', async () => {
    const more = String(300 * 1024 * 1024)
    const head = { Origin: ours(), 'X-File-Name': 'a', 'Content-Length': more }
    expect((await it.get(`${it.server.root}files`, head, 'POST')).status).toBe(413)
    expect(it.reached).toEqual([])
  })
})

describe('floods', () => {
  test('300 silent connections leave the page answering', async () => {
    const sockets = Array.from({ length: 300 }, () => connect({ host: '127.0.0.1', port: it.server.port }))
    for (const socket of sockets) socket.on('error', () => {})
    await new Promise((done) => setTimeout(done, 200))
    for (const socket of sockets) socket.destroy()
    await new Promise((done) => setTimeout(done, 100))
    expect((await it.get(it.server.root)).status).toBe(200)
  })
  test('a header of 100 kB is refused', async () => {
    const answer = await it.get(it.server.root, { 'X-Long': 'x'.repeat(100_000) })
    expect([0, 431]).toContain(answer.status)
  })
})
