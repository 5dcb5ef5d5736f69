import { CLAIM_DRAG } from '@renderer/state/review/evidence'
import { viewStore } from '@renderer/state/view-store'
import { runCommand } from '@renderer/state/window/shortcuts'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findings } from '../support/axe'
import { CLAIM, DOCUMENT, OTHER, refuting, relations, sections } from './world'

let world: Awaited<ReturnType<typeof sections>>
afterEach(() => world.unmount())
const open = async (options?: Parameters<typeof sections>[0]) => {
  document.documentElement.dataset.theme = 'light'
  world = await sections(options)
  await expect.element(page.getByRole('heading', { name: 'Relations' })).toBeVisible()
}
const evidence = () => page.getByRole('region', { name: 'Evidence' })
const relationsPart = () => page.getByRole('region', { name: 'Relations' })

describe('evidence', () => {
  it('stands grouped by stance with grade and origins; documents are not counted as corroboration', async () => {
    await open()
    await expect.element(evidence().getByText(/^for: 2 to 3 independent origins, 1 item;/)).toBeVisible()
    await expect.element(evidence().getByText('circular reporting')).toBeVisible()
    await expect.element(evidence().getByText('one origin: single source')).toBeVisible()
    await expect.element(evidence().getByRole('heading', { name: 'Against (1)' })).toBeVisible()
    await expect.element(evidence().getByRole('img', { name: 'C3: Fairly reliable; Possibly true' })).toBeVisible()
    await expect.element(evidence().getByText(/^a claim · second hand · goes back to Two banks/)).toBeVisible()
  })
  it('an item leads to its place', async () => {
    await open()
    await evidence()
      .getByRole('button', { name: /banks of one/ })
      .first()
      .click()
    expect(viewStore.getState().passage).toEqual({ documentId: DOCUMENT, span: { start: 4, end: 13 } })
    await evidence().getByRole('button', { name: /^C-2 / }).click()
    expect(viewStore.getState().selection).toEqual([OTHER])
  })
  it('a claim is added with stance and credibility; the key leads to the field', async () => {
    await open()
    await expect.element(evidence().getByRole('combobox', { name: 'A claim…' })).toBeVisible()
    expect(runCommand('claim.evidence')).toBe(true)
    await expect.poll(() => document.activeElement?.getAttribute('placeholder')).toBe('A claim…')
    await userEvent.selectOptions(evidence().getByRole('combobox', { name: 'Stance' }), 'qualifies')
    await userEvent.selectOptions(evidence().getByRole('combobox', { name: 'Credibility' }), '2')
    await userEvent.fill(evidence().getByRole('combobox', { name: 'A claim…' }), '3')
    await page.getByRole('listbox').getByRole('option').first().click()
    await expect.poll(() => world.spies['evidence.add'].mock.calls.length).toBe(1)
    expect(world.spies['evidence.add'].mock.calls[0]![0]).toMatchObject({
      claimId: CLAIM,
      stance: 'qualifies',
      credibility: 2,
      item: { claimId: expect.any(String) },
    })
  })
  it('edits a judgement field by field; another reliability waits for its reason', async () => {
    await open()
    await evidence().getByRole('button', { name: 'Edit the judgement of this evidence' }).click()
    const update = world.spies['evidence.update'].mock
    await userEvent.selectOptions(evidence().getByRole('combobox', { name: 'Access' }), 'firsthand')
    await expect.poll(() => update.calls.at(-1)?.[0]).toEqual({ id: refuting.id, changes: { access: 'firsthand' } })
    await userEvent.selectOptions(evidence().getByRole('combobox', { name: 'Reliability' }), 'B')
    expect(update.calls).toHaveLength(1)
    await userEvent.fill(evidence().getByRole('textbox', { name: 'Why another reliability' }), 'Seen the register.')
    await userEvent.tab()
    await expect
      .poll(() => update.calls.at(-1)?.[0])
      .toEqual({ id: refuting.id, changes: { reliabilityOverride: { grade: 'B', reason: 'Seen the register.' } } })
    await evidence().getByRole('button', { name: 'Remove this evidence' }).click()
    await expect.poll(() => world.spies['evidence.remove'].mock.calls[0]?.[0]).toEqual({ id: refuting.id })
  })
  it('takes claims that are dropped on it, and nothing else', async () => {
    await open()
    const drop = (type: string, data: string) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.setData(type, data)
      evidence()
        .element()
        .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    }
    drop('text/plain', OTHER)
    drop(CLAIM_DRAG, `${CLAIM}\n${OTHER}`)
    await expect.poll(() => world.spies['evidence.add'].mock.calls.length).toBe(1)
    expect(world.spies['evidence.add'].mock.calls[0]![0]).toMatchObject({
      item: { claimId: OTHER },
      stance: 'supports',
    })
  })
})

describe('relations', () => {
  it('are said from the claim’s side with the standing of the other (D35); turned round, noted, removed', async () => {
    await open()
    await expect.element(relationsPart().getByText('reported · 3, possibly true').first()).toBeVisible()
    const types = relationsPart().getByRole('combobox', { name: 'How it is related to C-2' }).elements()
    expect(types.map((one) => (one as HTMLSelectElement).selectedOptions[0]!.text)).toEqual([
      'contradicts',
      'is caused by',
    ])
    await relationsPart().getByRole('button', { name: 'Turn the relation round' }).click()
    await expect.poll(() => world.spies['relations.reverse'].mock.calls[0]?.[0]).toEqual({ id: relations[1]!.id })
    await userEvent.fill(relationsPart().getByRole('textbox', { name: 'Note on the relation to C-2' }).last(), 'Hm.')
    await userEvent.tab()
    await expect
      .poll(() => world.spies['relations.update'].mock.calls[0]?.[0])
      .toEqual({ id: relations[1]!.id, note: 'Hm.' })
    await relationsPart().getByRole('button', { name: 'Remove this relation' }).first().click()
    await expect.poll(() => world.spies['relations.remove'].mock.calls[0]?.[0]).toEqual({ id: relations[0]!.id })
  })
  it('are added in words of either direction', async () => {
    await open()
    expect(runCommand('claim.relate')).toBe(true)
    await userEvent.selectOptions(relationsPart().getByRole('combobox', { name: 'This claim' }), 'is supported by')
    await userEvent.fill(relationsPart().getByRole('combobox', { name: 'A claim…' }), '3')
    await page.getByRole('listbox').getByRole('option').first().click()
    await expect
      .poll(() => world.spies['relations.add'].mock.calls[0]?.[0])
      .toMatchObject({ to: CLAIM, type: 'supports' })
  })
  it('a contradiction is resolved by keys alone: verdict, reason, no signature where the origins suffice', async () => {
    await open()
    await expect.element(relationsPart().getByRole('button', { name: 'Resolve…' })).toBeVisible()
    expect(runCommand('claim.resolve')).toBe(true)
    const dialog = page.getByRole('dialog', { name: 'Resolve: C-1 contradicts C-2' })
    await expect.element(dialog.getByText(/^C-2 stands/)).toBeVisible()
    await expect.element(dialog.getByRole('button', { name: 'Resolve', exact: true })).toBeDisabled()
    const radio = dialog.getByRole('radio').first().element() as HTMLElement
    radio.focus()
    await userEvent.keyboard(' {ArrowDown}')
    await expect.element(dialog.getByRole('combobox', { name: 'Credibility of C-2' })).toHaveValue('2')
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard('The log says so.')
    expect(await findings(dialog.element())).toEqual([])
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => world.spies['relations.resolve'].mock.calls[0]?.[0])
      .toEqual({
        id: relations[0]!.id,
        verdict: 'to',
        rationale: 'The log says so.',
        credibility: 2,
      })
    await expect.element(dialog).not.toBeInTheDocument()
  })
})

describe('resolving', () => {
  it('D37 credibility 1 on one certain origin is signed with a reason of its own', async () => {
    await open({ single: true })
    await relationsPart().getByRole('button', { name: 'Resolve…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio').first().click()
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Credibility of C-1' }), '1')
    await userEvent.fill(dialog.getByRole('textbox', { name: 'Why', exact: true }), 'Seen.')
    await expect.element(dialog.getByText('Sign credibility 1 with a reason.')).toBeVisible()
    await userEvent.fill(dialog.getByRole('textbox', { name: /^Credibility 1 on 1 to 3 independent/ }), 'The seal.')
    await dialog.getByRole('button', { name: 'Resolve', exact: true }).click()
    await expect
      .poll(() => world.spies['relations.resolve'].mock.calls[0]?.[0])
      .toMatchObject({
        verdict: 'from',
        credibility: 1,
        override: { rule: 'D37', reason: 'The seal.' },
      })
  })
})

describe('states', () => {
  it.each<[string, { empty?: boolean; readOnly?: boolean }]>([
    ['filled', {}],
    ['empty', { empty: true }],
    ['read-only', { readOnly: true }],
  ])('%s: axe finds nothing', async (_, options) => {
    await open(options)
    if (options.empty) await expect.element(page.getByText('Related to no other claim.')).toBeVisible()
    else await expect.element(evidence().getByText('circular reporting')).toBeVisible()
    if (options.readOnly) expect(evidence().getByRole('button', { name: 'Remove this evidence' }).query()).toBeNull()
    expect(await findings(document.body)).toEqual([])
  })
})
