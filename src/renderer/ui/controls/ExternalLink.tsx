// An address outside: opened only after the person saw which host it leads to, in its plain (punycode) form.
import { ExternalLink as Arrow } from 'lucide-react'
import { useState } from 'react'
import { Button } from './Button'
import { Dialog } from './Dialog'
import styles from './ExternalLink.module.css'

const SCHEMES = new Set(['http:', 'https:', 'mailto:'])
/** The address as a URL that may be opened; undefined for anything else. */
export function openable(address: string): URL | undefined {
  const url = URL.parse(address.trim())
  return url && SCHEMES.has(url.protocol) ? url : undefined
}

interface Words {
  readonly open: string
  readonly title: string
  readonly host: string
  readonly address: string
  readonly note: string
  readonly cancel: string
}
interface Props {
  readonly address: string
  readonly words: Words
  readonly onOpen: (url: string) => void
}
export function ExternalLink({ address, words, onOpen }: Props) {
  const [asks, setAsks] = useState(false)
  const url = openable(address)
  if (!url) return null
  const close = () => setAsks(false)
  const footer = (
    <>
      <Button onPress={close}>{words.cancel}</Button>
      <Button
        kind="primary"
        onPress={() => {
          close()
          onOpen(url.href)
        }}
      >
        {words.open}
      </Button>
    </>
  )
  return (
    <>
      <Button kind="quiet" onPress={() => setAsks(true)}>
        <Arrow size={14} aria-hidden="true" /> {words.title}
      </Button>
      <Dialog title={words.title} open={asks} onClose={close} footer={footer}>
        <dl className={styles.facts}>
          <dt>{words.host}</dt>
          <dd className={styles.host}>{url.host || url.pathname}</dd>
          <dt>{words.address}</dt>
          <dd>{url.href}</dd>
        </dl>
        <p>{words.note}</p>
      </Dialog>
    </>
  )
}
