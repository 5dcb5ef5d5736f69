import { bindings, keyName, keysOf } from '@renderer/state/window/shortcuts'
import { describe, expect, test } from 'vitest'

const press = (key: string, held: Partial<Record<'ctrl' | 'meta' | 'shift' | 'alt', boolean>> = {}) =>
  keyName({
    key,
    ctrlKey: held.ctrl ?? false,
    metaKey: held.meta ?? false,
    shiftKey: held.shift ?? false,
    altKey: held.alt ?? false,
  })

describe('names of keys', () => {
  test.each([
    ['a letter', press('c'), 'C'],
    ['a letter under caps lock', press('C'), 'C'],
    ['a letter with Shift', press('C', { shift: true }), 'Shift+C'],
    ['a sign that needs Shift', press('?', { shift: true }), '?'],
    ['Ctrl with Shift', press('Z', { ctrl: true, shift: true }), 'Ctrl+Shift+Z'],
    ['Meta counts as Ctrl', press('z', { meta: true }), 'Ctrl+Z'],
    ['Alt with a digit', press('2', { alt: true }), 'Alt+2'],
    ['a named key with Shift', press('Enter', { shift: true }), 'Shift+Enter'],
    ['Ctrl with a sign', press('=', { ctrl: true }), 'Ctrl+='],
    ['a named key', press('Escape'), 'Escape'],
  ])('%s', (_, name, expected) => expect(name).toBe(expected))
})

describe('the keymap', () => {
  test('no key means two commands where one focus reaches both', () => {
    const clashes = bindings.flatMap((a, i) =>
      bindings.slice(i + 1).flatMap((b) => {
        const near = !a.when || !b.when || a.when.some((panel) => b.when?.includes(panel))
        return near
          ? a.keys.filter((key) => b.keys.includes(key)).map((key) => `${key}: ${a.command}, ${b.command}`)
          : []
      }),
    )
    expect(clashes).toEqual([])
  })
  test('single letters act only where a panel has the focus', () => {
    const anywhere = bindings.filter((b) => !b.when && b.keys.some((key) => /^[A-Z0-9]$/.test(key)))
    expect(anywhere).toEqual([])
  })
  test('a command without keys has none', () => {
    expect(keysOf('claim.create')).toEqual(['C'])
    expect(keysOf('no.such')).toEqual([])
  })
})
