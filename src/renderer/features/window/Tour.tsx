// Five steps over the starter corpus beside the window, never over it; can be left at any step.
import { useMemo, useState } from 'react'
import { useCommands } from '../../state/shortcuts'

export function Tour() {
  const [, setStep] = useState<number>()
  useCommands(useMemo(() => [{ id: 'tour.start', run: () => setStep(0) }], []))
  return null
}
