// D48, D51, N2: what is withheld, not shared or local appears nowhere in the bytes that leave.
import { userInfo } from 'node:os'
import { expect, test } from 'vitest'
import { newWorkbench } from '../support/corpus-file'

const CLOSED = 'One passage of the harbour office that no reader of a release may ever see in full.'
const RED = 'The survey of the ridge was paid for by a friend who asked that nobody be told of it.'

/** A corpus of which little may leave: each string that must not bears the mark of why. */
async function guarded() {
  const open = await newWorkbench()
  const { client, ports } = open
  await client.project.update({ defaultMarking: 'TLP:CLEAR' })
  const files = [ports.hand('KEEP-file-name.txt', CLOSED), ports.hand('KEEP-red-name.txt', RED)]
  const [closed, red] = (await client.documents.import({ files })).documents
  if (!closed || !red) throw new Error('two documents were imported')
  const secret = {
    title: 'KEEP red title',
    authors: [{ name: 'KEEP author' }],
    shareText: true,
    marking: 'TLP:RED' as const,
  }
  await client.documents.update({ id: closed.id, changes: { title: 'Harbour papers' } })
  await client.documents.update({ id: red.id, changes: { ...secret, source: { name: 'KEEP source' } } })
  const person = (await client.entities.create({ kind: 'person', name: 'KEEP person', marking: 'TLP:RED' })).entity
  const claim = (text: string, id: string, more: object = {}) =>
    client.claims.create({
      ...{ text, type: 'fact', domain: 'trade', anchors: [{ documentId: id, spans: [{ start: 4, end: 30 }] }] },
      ...more,
    })
  const free = (await claim('The office keeps papers.', closed.id)).claim
  await claim('KEEP claim of a red document.', red.id)
  await claim('KEEP claim of a red person.', closed.id, { actors: [{ entityId: person.id, role: 'subject' }] })
  const gone = (await claim('KEEP deleted.', closed.id)).claim
  await client.claims.delete({ ids: [gone.id] })
  const target = { kind: 'claim', id: free.id } as const
  await client.notes.create({ target, body: `It says: ${CLOSED.slice(0, 70)}`, kind: 'memo' })
  await client.notes.create({ target, body: `And elsewhere: ${RED.slice(0, 70)}`, kind: 'memo' })
  return open
}
const RUNS = [CLOSED, RED].map((text) => text.split(' ').slice(1, 10).join(' '))

test.each(['json', 'csv', 'pdf'] as const)('%s under TLP:CLEAR', async (format) => {
  const { client, workbench, path } = await guarded()
  const made =
    format === 'pdf'
      ? await client.briefs.print({ ceiling: 'TLP:CLEAR' })
      : await client.exchange.export({ format, ceiling: 'TLP:CLEAR' })
  const { body } = await workbench.bytes(made.url)
  const text = new TextDecoder().decode(body)
  expect(text).toContain('The office keeps papers.')
  expect(text).not.toContain('KEEP')
  expect(JSON.stringify({ ...made, url: '' })).not.toContain('KEEP')
  expect(text).not.toContain(path)
  if (userInfo().username.length > 4) expect(text).not.toContain(userInfo().username)
  if (format !== 'pdf') for (const run of RUNS) expect(text).not.toContain(run)
})
