// One page of the PDF: drawn when it comes near, replaced only when the next picture is ready.
import { useEffect, useRef, useState } from 'react'
import { string } from '../../state/window/strings'
import styles from './Brief.module.css'
import { drawPage, type Pdf } from './pdf'

interface Props {
  readonly pdf: Pdf
  readonly number: number
  readonly scale: number
  /** CSS pixels. */
  readonly width: number
  readonly height: number
}
export function Page({ pdf, number, scale, width, height }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!host.current) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: host.current.parentElement,
      rootMargin: '800px 0px',
    })
    observer.observe(host.current)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    const box = host.current
    if (!near || !box) return
    const gone = new AbortController()
    const draw = async () => {
      const { canvas, text } = await drawPage(await pdf.getPage(number), scale, gone.signal)
      if (gone.signal.aborted) return
      canvas.className = styles.canvas ?? ''
      canvas.setAttribute('aria-hidden', 'true')
      text.className = styles.text ?? ''
      box.replaceChildren(canvas, text)
    }
    draw().catch((error: unknown) => {
      if (!gone.signal.aborted) throw error
    })
    return () => gone.abort()
  }, [pdf, number, scale, near])
  return (
    <article
      className={styles.page}
      style={{ width, height, '--total-scale-factor': scale } as React.CSSProperties}
      aria-label={string('brief.page', { at: number, of: pdf.numPages })}
      ref={host}
    />
  )
}
