// The brief: choose, print, look at the very bytes that will be saved.
import { string } from '../../state/strings'
import { Panel } from '../../ui/Panel'

export function BriefPanel() {
  return (
    <Panel id="brief" title={string('panel.brief')}>
      {null}
    </Panel>
  )
}
