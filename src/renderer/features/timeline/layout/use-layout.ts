// The layout of a view, kept while it holds: panning within its stretch moves the picture, not the rows.
import { textOf } from '@shared/kernel/ledger'
import { useMemo, useRef } from 'react'
import type { Axis } from '../axis/scale'
import type { Tallies } from '../index/use-tallies'
import { holdsFor, type Layout, layOut } from './layout'
import { shortened } from './words'

/** Of a label's text; a bold estimate errs to the wide side. */
const CHARACTER = 6.6

export function useLayout({ shown, version }: Tallies, axis: Axis, height: number): Layout {
  const last = useRef<{ readonly layout: Layout; readonly key: string; readonly index: unknown }>(undefined)
  return useMemo(() => {
    const key = `${version.split(' ')[0]} ${height}`
    const known = last.current
    if (known && known.key === key && known.index === shown.index && holdsFor(known.layout, axis)) return known.layout
    const { columns } = shown.index
    const layout = layOut({
      shown,
      axis,
      height,
      widthOf: (row) => shortened(textOf(columns, row)).length * CHARACTER + 12,
      before: known?.index === shown.index ? known.layout : undefined,
    })
    last.current = { layout, key, index: shown.index }
    return layout
  }, [shown, version, axis, height])
}
