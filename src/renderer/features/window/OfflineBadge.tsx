// The normal state: nothing has been asked of any network. The popover says so with counts from the host.
import { WifiOff } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useHostInfo } from '../../state/corpus/queries'
import { formatNumber, string } from '../../state/window/strings'
import styles from './TitleBar.module.css'

export function OfflineBadge() {
  const info = useHostInfo()
  return (
    <DialogTrigger onOpenChange={(open) => void (open && info.refetch())}>
      <Button className={styles.quiet}>
        <WifiOff size={14} aria-hidden="true" /> {string('offline.badge')}
      </Button>
      <Popover placement="bottom end">
        <Dialog className={styles.popover} aria-label={string('offline.badge')}>
          <h3>{string('offline.title')}</h3>
          <dl>
            <dt>{string('offline.where')}</dt>
            <dd>{string('offline.here')}</dd>
            <dt>{string('offline.made')}</dt>
            <dd>{formatNumber(info.data?.requests.made ?? 0)}</dd>
            <dt>{string('offline.refused')}</dt>
            <dd>{formatNumber(info.data?.requests.refused ?? 0)}</dd>
            <dt>{string('offline.links')}</dt>
            <dd>{string('offline.onAct')}</dd>
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
