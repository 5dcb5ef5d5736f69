// A key combination as caps, one for each key: `Ctrl+Shift+Z`.
import styles from './Keys.module.css'

/** Parts of a combination; a plus sign at the end is a key itself. */
export const keyParts = (keys: string): readonly string[] => keys.split(/\+(?=.)/)

export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      {keyParts(keys).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
