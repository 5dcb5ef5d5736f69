// Canvas colours that follow the theme, the system's scheme and contrast, and the arrival of the interface's font.
import { type RefObject, useEffect, useState } from 'react'
import { type Palette, readPalette } from '../draw/palette'

const QUERIES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']

/** What colours and sizes on the root element hang on. */
function lookNow(): string {
  const { dataset, className, style } = document.documentElement
  return [dataset.theme, className, style.fontSize, style.colorScheme].join(' ')
}

export function usePalette(ref: RefObject<HTMLElement | null>): Palette | undefined {
  const [palette, setPalette] = useState<Palette>()
  useEffect(() => {
    let gone = false
    let look = lookNow()
    const read = () => {
      if (!gone && ref.current) setPalette(readPalette(ref.current))
    }
    // a dialog that opens changes the root's style too, but no colour
    const readIfNew = () => {
      if (look === lookNow()) return
      look = lookNow()
      read()
    }
    read()
    const watched = new MutationObserver(readIfNew)
    watched.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'style', 'class'] })
    const queries = QUERIES.map((query) => matchMedia(query))
    for (const query of queries) query.addEventListener('change', read)
    void document.fonts.load('12px "Inter Variable"').then(read, read)
    return () => {
      gone = true
      watched.disconnect()
      for (const query of queries) query.removeEventListener('change', read)
    }
  }, [ref])
  return palette
}
