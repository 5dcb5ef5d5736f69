// Reads a PDF back as other programs do: text, structure, outline, language, attachments.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly lang?: string
  readonly children?: readonly Node[]
}
export interface ReadPdf {
  readonly pages: readonly string[]
  readonly text: string
  /** How often each structure role occurs. */
  readonly roles: Readonly<Record<string, number>>
  readonly alternatives: readonly string[]
  readonly languages: ReadonlySet<string>
  readonly outline: readonly string[]
  readonly language: string | undefined
  readonly title: string | undefined
  readonly attachments: Readonly<Record<string, string>>
  readonly links: readonly string[]
}

function walk(node: Node, visit: (node: Node) => void): void {
  if (node.role !== undefined) visit(node)
  for (const child of node.children ?? []) walk(child, visit)
}

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: false })
  const doc = await task.promise
  const pages: string[] = []
  const roles: Record<string, number> = {}
  const alternatives: string[] = []
  const languages = new Set<string>()
  const links: string[] = []
  for (let n = 1; n <= doc.numPages; n++) {
    const page = await doc.getPage(n)
    const content = await page.getTextContent()
    pages.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    const tree = (await page.getStructTree()) as Node | null
    if (tree)
      walk(tree, ({ role = '', alt, lang }) => {
        roles[role] = (roles[role] ?? 0) + 1
        if (role === 'Figure') alternatives.push(alt ?? '')
        if (lang !== undefined) languages.add(lang)
      })
    for (const annotation of await page.getAnnotations()) if (annotation.url) links.push(annotation.url)
  }
  const outline = ((await doc.getOutline()) ?? []).map(({ title }) => title)
  const { info } = (await doc.getMetadata()) as { info: { Language?: string; Title?: string } }
  const attachments: Record<string, string> = {}
  for (const [key, { filename }] of (await doc.getAttachments()) ?? []) {
    const content = await doc.getAttachmentContent(key)
    if (content) attachments[filename] = new TextDecoder().decode(content)
  }
  await task.destroy()
  const text = pages.join('\n')
  return {
    pages,
    text,
    roles,
    alternatives,
    languages,
    outline,
    language: info.Language,
    title: info.Title,
    attachments,
    links,
  }
}

/** A text without its line breaks and hyphenation, for words that the page broke. */
export const flat = (text: string): string => text.replace(/[-\u00AD]\n/gu, '').replace(/\s+/gu, ' ')
