// The filter texts in a brief: finding them, and writing others in their place.
import type { Brief } from '@shared/model/brief'

/** The filter texts of a brief: which claims it is about, and those of its tables. */
export const wheresOf = ({ where, sections }: Pick<Brief, 'where' | 'sections'>): string[] => [
  ...(where === undefined ? [] : [where]),
  ...sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' && block.where !== undefined ? [block.where] : [])),
  ),
]
/** What changes of a brief when each of its filter texts is rewritten. */
export function rewrittenBrief({ where, sections }: Brief, rewrite: (where: string) => string) {
  return {
    where: where === undefined ? undefined : rewrite(where),
    sections: sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.type === 'table' && block.where !== undefined ? { ...block, where: rewrite(block.where) } : block,
      ),
    })),
  }
}
