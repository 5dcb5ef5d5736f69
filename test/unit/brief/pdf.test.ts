// The printed brief, read back as another program reads it: what it says, how it is tagged, what it carries.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTypesetter, renderBrief, TypesetError, type Typesetter } from '@main/brief/render-brief'
import { compileBrief } from '@shared/kernel/brief/compile'
import { describe, expect, it } from 'vitest'
import { BODY, brief, id, input } from './fixture'
import { print, RESOURCES, typesetter } from './print'
import { flat, readPdf } from './read-pdf'

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a printed brief', async () => {
  const { compiled, rendered, read } = await print(input())
  it('prints each claim, its standing and the source text', () => {
    const text = flat(read.text)
    for (const { text: claim } of compiled.data.extract.claims as { text: string }[]) expect(text).toContain(claim)
    for (const word of ['established', 'reported', 'inference', 'very likely', 'moderate confidence'])
      expect(text).toContain(word)
    expect(text).toContain('A country of long borders')
  })
  it('bears its marking in head and foot of each page', () => {
    for (const page of read.pages) expect(page.split('TLP:GREEN').length - 1).toBeGreaterThanOrEqual(2)
  })
  it('numbers pages and names the whole', () => {
    expect(flat(read.pages[1] ?? '')).toContain(`p. 2 of ${rendered.pages}`)
  })
  it('is tagged: headings, tables with heads, notes, lists of figures with alternatives', () => {
    for (const role of ['H1', 'P', 'Table', 'TH', 'TD', 'TR', 'Note', 'Figure', 'Link'])
      expect([role, read.roles[role] ?? 0]).not.toEqual([role, 0])
    expect(read.alternatives.length).toBeGreaterThanOrEqual(2)
    expect(read.alternatives.every((alt) => alt.length > 20)).toBe(true)
  })
  it('has its language, title and outline', () => {
    expect(read.language).toBe('en-GB')
    expect(read.title).toBe('A test of balance')
    expect(read.outline).toEqual(compiled.data.sections.map(({ heading }) => heading))
  })
  it('carries its claims as data', () => {
    const attached = JSON.parse(read.attachments['claims.json'] ?? '')
    expect(attached.format).toBe('equipoise-claims/1')
    expect(attached.claims.map(({ text }: { text: string }) => text)).toEqual(
      compiled.data.extract.claims.map((claim) => claim.text),
    )
  })
  it('links only to the web', () => {
    expect(read.links).toEqual(['https://example.org/plain'])
  })
  it('gives the same bytes again, also from a fresh compiler', () => {
    const again = renderBrief(compileBrief(input()), createTypesetter(RESOURCES))
    expect(sha(again.pdf)).toBe(sha(rendered.pdf))
  })
  it('can be kept as PDF/A-3', async () => {
    const kept = await print(input(), 'a-3a')
    expect(kept.rendered.pages).toBe(rendered.pages)
  })
})

describe('a text that may not be shared', () => {
  it('D51 leaves as quotations alone', async () => {
    const { read } = await print(input({ shareText: false }))
    const text = flat(read.text)
    expect(text).toContain('The harbour at Aktau grew at the same time')
    expect(text).not.toContain('A country of long borders')
    expect(read.attachments['claims.json']).not.toContain('A country of long borders')
  })
  it('is whole in a working copy, which says on each page that it is none', async () => {
    const { read, compiled } = await print(input({ shareText: false, workingCopy: true }))
    expect(compiled.marking).toBe('TLP:RED')
    for (const paragraph of BODY.split('\n\n'))
      expect(flat(read.text).replace(/\s?\d+(?=[.,])/gu, '')).toContain(paragraph.slice(0, 20))
    for (const page of read.pages) {
      expect(page).toContain('Working copy, not a release')
      expect(page).toContain('not a release')
      expect(page).toContain('TLP:RED')
    }
  })
})

describe('size', () => {
  it('prints a brief without claims, with a sentence', async () => {
    const { read } = await print(input({ claims: 0 }))
    expect(flat(read.text)).toContain('This brief holds no claims')
    expect(flat(read.text)).toContain('There is no claim to print here.')
  })
  it('prints one claim, and a brief of one section', async () => {
    const sections = [{ heading: 'Only', blocks: [{ type: 'claim', claimId: id(1000) }] }]
    const { read } = await print({ ...input({ claims: 1 }), brief: brief({ sections }) })
    expect(read.outline).toEqual(['Only'])
    expect(flat(read.text)).toContain('The eastern line was agreed in 1997')
  })
  it('prints 1,000 claims, the last one too', async () => {
    const { read, rendered } = await print(input({ claims: 1000 }))
    expect(rendered.pages).toBeGreaterThan(20)
    expect(flat(read.text)).toContain('as told in item 1000.')
  })
})

describe('a layout that does not settle', () => {
  it('is set again with its notes as lists, not refused', async () => {
    let calls = 0
    const unsettled: Typesetter = {
      ...typesetter(),
      set: (files, standard) => {
        if (calls++ === 0) throw new TypesetError(['layout did not converge within 5 attempts'])
        return typesetter().set(files, standard)
      },
    }
    const { pdf } = renderBrief(compileBrief(input()), unsettled)
    expect(calls).toBe(2)
    expect(flat((await readPdf(pdf)).text)).toContain('1 Trade reported, B2')
  })
  it('is refused where that does not help', () => {
    const never: Typesetter = {
      ...typesetter(),
      set: () => {
        throw new TypesetError(['layout did not converge within 5 attempts'])
      },
    }
    expect(() => renderBrief(compileBrief(input()), never)).toThrow('did not converge')
  })
})

describe('the template', () => {
  const folder = join(RESOURCES, 'brief')
  it('imports nothing from elsewhere: an `@` import would open a connection (N1, D52)', () => {
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.typ'))) {
      const text = readFileSync(join(folder, name), 'utf8')
      expect([name, /(?:import|include)\s*\(?\s*"@/u.test(text)]).toEqual([name, false])
      expect([name, /\beval\s*\(|plugin\s*\(/u.test(text)]).toEqual([name, false])
    }
  })
  it('fails without telling a path', () => {
    const compiled = compileBrief(input())
    const broken = {
      ...compiled.data,
      sections: [{ id: 'a', heading: 'A', blocks: [{ kind: 'map' as const, float: false }] }],
    }
    const attempt = () => renderBrief({ data: broken, figures: {} }, typesetter())
    expect(attempt).toThrow(TypesetError)
    try {
      attempt()
    } catch (error) {
      expect(String(error)).not.toMatch(/[\\/](?:tmp|work|home|Users)[\\/]/u)
    }
  })
})
