// What can be taken away: the drawing as SVG or PNG, the figures as tab-separated text; also as commands.
import { useCallback, useMemo } from 'react'
import { done, fail } from '../../state/window/notices'
import { offerBlob } from '../../state/window/save-file'
import { type Command, useCommands } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import { pngOf, svgOf } from '../../ui/export/picture'
import type { Figures } from './desk/compute'
import type { Take } from './Head'
import { tsvOf } from './summary'

const FILE = 'balance'
async function takePicture(kind: 'svg' | 'png'): Promise<void> {
  const drawing = document.querySelector<SVGSVGElement>(`[data-export="${FILE}"]`)
  if (!drawing) return done(string('balance.noPicture'))
  const blob = kind === 'svg' ? new Blob([svgOf(drawing)], { type: 'image/svg+xml' }) : await pngOf(drawing)
  offerBlob(`${FILE}.${kind}`, blob)
}
async function copy(figures: Figures): Promise<void> {
  await navigator.clipboard.writeText(tsvOf(figures))
  done(string('balance.copied'))
}

/** Does what is asked for; errors are shown. */
export function useTaking(figures: Figures | undefined, openPoles: () => void): (take: Take) => void {
  const take = useCallback(
    (kind: Take) => {
      if (kind === 'poles') openPoles()
      else if (!figures) return
      else (kind === 'tsv' ? copy(figures) : takePicture(kind)).catch(fail)
    },
    [figures, openPoles],
  )
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'balance.svg', run: () => take('svg'), enabled: () => figures !== undefined },
      { id: 'balance.png', run: () => take('png'), enabled: () => figures !== undefined },
      { id: 'balance.copy', run: () => take('tsv'), enabled: () => figures !== undefined },
      { id: 'balance.poles', run: () => take('poles') },
    ],
    [take, figures],
  )
  useCommands(commands)
  return take
}
