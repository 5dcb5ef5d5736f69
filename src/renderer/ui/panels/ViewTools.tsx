// The tools at the right of a view's head: listen or freeze, list twin, full screen. What they do is the state's.
import { List, Maximize2, Minimize2, SlidersHorizontal, Snowflake } from 'lucide-react'
import { memo } from 'react'
import { IconButton } from '../controls/Button'

export interface ViewToolsState {
  /** Absent where the view has no filters to follow. */
  readonly listening?: boolean
  readonly onListen?: () => void
  readonly maximised: boolean
  readonly onMaximise: () => void
  readonly labels: {
    readonly listening: string
    readonly frozen: string
    readonly list: string
    readonly maximise: string
  }
}
interface Props {
  readonly tools: ViewToolsState
  /** Whether the list twin is shown; absent where there is none. */
  readonly list?: boolean
  readonly onList?: () => void
}

export const ViewTools = memo(function ViewTools({ tools, list, onList }: Props) {
  const { listening, onListen, maximised, onMaximise, labels } = tools
  return (
    <>
      {listening !== undefined && (
        <IconButton label={listening ? labels.listening : labels.frozen} pressed={listening} onPress={onListen}>
          {listening ? <SlidersHorizontal aria-hidden="true" /> : <Snowflake aria-hidden="true" />}
        </IconButton>
      )}
      {list !== undefined && (
        <IconButton label={labels.list} keys="L" pressed={list} onPress={onList}>
          <List aria-hidden="true" />
        </IconButton>
      )}
      <IconButton label={labels.maximise} keys="M" pressed={maximised} onPress={onMaximise}>
        {maximised ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
      </IconButton>
    </>
  )
})
