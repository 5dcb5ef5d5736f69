// Going to any object that can be tagged or noted on.
import type { TargetView } from '@shared/contract/ledger/targets'
import { showTag } from '../corpus/codebook'
import { showEntity } from '../corpus/entities'
import { showSource } from '../corpus/sources'
import { openDocument, select, setLayout, showPassage } from '../view-store'
import { string } from './strings'

/** What a press on an object's name does; undefined where there is nothing to show but the window itself. */
export function leadTo({ kind, id, documentId, span }: TargetView): (() => void) | undefined {
  switch (kind) {
    case 'claim':
      return () => select([id])
    case 'document':
      return () => openDocument(id)
    case 'anchor':
      return documentId && span ? () => showPassage(documentId, span) : undefined
    case 'entity':
      return () => showEntity(id)
    case 'source':
      return () => showSource(id)
    case 'tag':
      return () => showTag(id)
    case 'brief':
      return () => setLayout('brief')
    case 'project':
      return undefined
  }
}
/** An object in words: "C-4 …" for a claim, else its kind and name. */
export const nameOfTarget = ({ kind, title, number }: TargetView): string => {
  const words = title.replace(/\s+/g, ' ').trim()
  return number === undefined ? string(`target.${kind}`, { name: words }).trim() : `C-${number} ${words}`
}
