// The one file that touches linkedom: foreign HTML to a tree that is only ever looked at. Nothing is fetched or run.
import { parseHTML } from 'linkedom'

/** As much of a DOM node as the reader uses. */
export interface HtmlNode {
  readonly nodeType: number
  readonly localName?: string
  readonly parentNode: HtmlNode | null
  readonly firstChild: HtmlNode | null
  readonly nextSibling: HtmlNode | null
  readonly textContent: string | null
  getAttribute?(name: string): string | null
  appendChild(node: HtmlNode): unknown
}

export interface HtmlDocument extends HtmlNode {
  readonly documentElement: HtmlNode
  readonly body: HtmlNode
  createElement(name: string): HtmlNode
  querySelector(selector: string): HtmlNode | null
}

export const ELEMENT = 1
export const TEXT = 3
export const CDATA = 4

const HEAD_ONLY = new Set(['title', 'meta', 'link', 'base', 'style', 'script'])

/** Parses HTML, whole page or fragment, into a document that has a body. */
export function parseHtml(html: string): HtmlDocument {
  const page = parse(html)
  const whole = page.documentElement?.localName === 'html' && !nextElement(page.documentElement)
  const document = whole ? page : parse(`<!doctype html><html><head></head><body>${html}</body></html>`)
  giveBody(document)
  return document
}

function parse(html: string): HtmlDocument {
  const { document }: { document: HtmlDocument } = parseHTML(html)
  return document
}

/** The parser adds no missing head or body: whatever lies outside them moves into one of the two. */
function giveBody(document: HtmlDocument): void {
  const root = document.documentElement
  const children = [...childrenOf(root)]
  const head = children.find((child) => child.localName === 'head') ?? document.createElement('head')
  const body = children.find((child) => child.localName === 'body') ?? document.createElement('body')
  for (const child of children) {
    if (child === head || child === body) continue
    if (HEAD_ONLY.has(child.localName ?? '')) head.appendChild(child)
    else body.appendChild(child)
  }
  root.appendChild(head)
  root.appendChild(body)
}

function nextElement(node: HtmlNode): HtmlNode | null {
  let next = node.nextSibling
  while (next && next.nodeType !== ELEMENT && !next.textContent?.trim()) next = next.nextSibling
  return next
}

function* childrenOf(node: HtmlNode): Generator<HtmlNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child
}

/**
 * Walks a tree in document order without recursion, so that depth costs nothing but time.
 * @param enter answers false to skip what is inside
 */
export function walk(
  root: HtmlNode,
  enter: (node: HtmlNode, depth: number) => boolean,
  leave: (node: HtmlNode) => void,
): void {
  let node: HtmlNode | null = root
  let depth = 0
  while (node) {
    const child: HtmlNode | null = enter(node, depth) ? node.firstChild : null
    if (child) {
      node = child
      depth++
      continue
    }
    leave(node)
    while (node !== root && !node.nextSibling) {
      node = node.parentNode
      depth--
      if (!node) return
      leave(node)
    }
    if (node === root) return
    node = node.nextSibling
  }
}
