import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFolders } from '@main/hosts/shared/disk/folders'
import { openSettings } from '@main/hosts/shared/disk/settings-store'
import { contract } from '@shared/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'equipoise-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('nothing is written until something is to be kept', () => {
  expect(openSettings(folder).get()).toMatchObject({ theme: 'system', fontSize: 1 })
  expect(readdirSync(folder)).toEqual([])
})
test('what is kept is there for the next start, only for this user, with no temporary file left', async () => {
  await openSettings(join(folder, 'deep')).update({ fontSize: 1.25, analyst: { name: 'Ada', initials: 'A' } })
  expect(openSettings(join(folder, 'deep')).get()).toMatchObject({ fontSize: 1.25, analyst: { name: 'Ada' } })
  expect(readdirSync(join(folder, 'deep'))).toEqual(['settings.json'])
  if (process.platform !== 'win32') expect(statSync(join(folder, 'deep', 'settings.json')).mode & 0o777).toBe(0o600)
})
test('updates that overlap lose nothing; layouts of other corpora stay', async () => {
  const settings = openSettings(folder)
  await Promise.all([
    settings.update({ layouts: { a: { x: 1 } } }),
    settings.update({ layouts: { b: { y: 2 } } }),
    settings.update({ sequences: { a: 7 } }),
  ])
  expect(openSettings(folder).get()).toMatchObject({ layouts: { a: { x: 1 }, b: { y: 2 } }, sequences: { a: 7 } })
})
test('N3: no path is kept where none may be, and one that was kept goes', async () => {
  const settings = openSettings(folder)
  await settings.update({ lastCorpus: '/home/ada/KEEP.eqp' })
  expect(openSettings(folder).get().lastCorpus).toBe('/home/ada/KEEP.eqp')
  await settings.update({ rememberCorpus: false })
  await settings.update({ lastCorpus: '/home/ada/KEEP.eqp', fontSize: 1.5 })
  expect(openSettings(folder).get()).toMatchObject({ rememberCorpus: false, fontSize: 1.5 })
  expect(readFileSync(join(folder, 'settings.json'), 'utf8')).not.toContain('KEEP')
})
test('a window sets neither a path that is opened later nor what a host noted', () => {
  const input = contract.host.updateSettings['~orpc'].inputSchema
  expect(input?.parse({ lastCorpus: '/etc/passwd', sequences: { a: 1 }, theme: 'dark' })).toEqual({ theme: 'dark' })
})
test.each(['', '{', '[]', '{"fontSize": 99}', '\u0000\u0000'])('a damaged file %j is moved aside and said', (text) => {
  writeFileSync(join(folder, 'settings.json'), text)
  const settings = openSettings(folder)
  expect(settings.warning).toContain('damaged')
  expect(settings.get().fontSize).toBe(1)
  expect(readFileSync(join(folder, 'settings.json.damaged'), 'utf8')).toBe(text)
})

test.each([
  ['linux', {}, '/h/.config/equipoise', '/h/.local/share/equipoise'],
  ['linux', { XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d' }, '/c/equipoise', '/d/equipoise'],
  ['darwin', {}, '/h/Library/Application Support/Equipoise', '/h/Library/Application Support/Equipoise'],
] as const)('on %s with %j settings are kept in %s', (platform, env, settings, data) => {
  expect(findFolders(undefined, env, platform, '/h')).toEqual({ settings, data })
})
test('--settings keeps everything in one folder', () => {
  expect(findFolders('/x', {}, 'linux', '/h')).toEqual({ settings: '/x', data: '/x' })
})
