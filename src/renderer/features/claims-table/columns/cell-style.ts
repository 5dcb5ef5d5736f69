// Width of a column's cells: the statement takes what is left, all others keep their size.
import type { CSSProperties } from 'react'

export function cellStyle(column: { readonly id: string; getSize(): number }): CSSProperties {
  const width = `${column.getSize() / 16}rem`
  return column.id === 'claim' ? { flex: `1 0 ${width}`, minWidth: 0 } : { flex: `0 0 ${width}`, minWidth: 0 }
}
