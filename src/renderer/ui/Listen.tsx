// The listen toggle of a view: pressed = it follows the filters; frozen, it keeps its set and says so.
import { SlidersHorizontal, Snowflake } from 'lucide-react'
import { IconButton } from './Button'

interface Props {
  readonly listening: boolean
  readonly onToggle: () => void
  readonly labels?: { readonly listening: string; readonly frozen: string }
}
const LABELS = { listening: 'Follows the filters; press to freeze', frozen: 'Frozen; press to follow the filters' }

export function Listen({ listening, onToggle, labels = LABELS }: Props) {
  return (
    <IconButton label={listening ? labels.listening : labels.frozen} pressed={listening} onPress={onToggle}>
      {listening ? <SlidersHorizontal aria-hidden="true" /> : <Snowflake aria-hidden="true" />}
    </IconButton>
  )
}
