// The pages of the very bytes that will be saved, with page and zoom controls; the place is kept between prints.
import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { keepLayoutFact, layoutFact } from '../../state/window/settings'
import { formatNumber, string } from '../../state/window/strings'
import { Button, IconButton } from '../../ui/controls/Button'
import styles from './Brief.module.css'
import { Page } from './Page'
import { type OpenPdf, PAGE_GAP, useKeptPlace, useScale, type Zoom, zoomOf } from './use-pdf'

const STEP = 1.25
/** Where the preview stood when it was last closed, as a part of its height. */
let place = 0

interface Props {
  readonly open: OpenPdf
  readonly view: RefObject<HTMLDivElement | null>
}
export function Preview({ open: { pdf, width, height }, view }: Props) {
  const [zoom, setZoom] = useState<Zoom>(() => layoutFact<Zoom>('brief.zoom') ?? 'fit')
  const [at, setAt] = useState(1)
  const scale = useScale(view, zoom, width)
  useKeptPlace(view, scale)
  const step = height * scale + PAGE_GAP
  const restored = useRef(false)
  useEffect(() => {
    const box = view.current
    if (!box) return
    if (!restored.current) box.scrollTop = place * box.scrollHeight
    restored.current = true
    const look = () => {
      place = box.scrollTop / box.scrollHeight
      setAt(Math.min(pdf.numPages, Math.max(1, Math.floor((box.scrollTop + box.clientHeight / 3) / step) + 1)))
    }
    look()
    box.addEventListener('scroll', look, { passive: true })
    return () => box.removeEventListener('scroll', look)
  }, [view, pdf, step])
  const change = (next: Zoom) => {
    setZoom(next)
    keepLayoutFact('brief.zoom', next)
  }
  const goTo = (page: number) => view.current?.scrollTo({ top: (page - 1) * step })
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by key */}
      <section ref={view} className={styles.pages} tabIndex={0} aria-label={string('brief.preview')} data-autofocus>
        {Array.from({ length: pdf.numPages }, (_, i) => i + 1).map((number) => (
          <Page key={number} pdf={pdf} number={number} scale={scale} width={width * scale} height={height * scale} />
        ))}
      </section>
      <Foot at={at} of={pdf.numPages} percent={zoomOf(scale)} fit={zoom === 'fit'} onGo={goTo} onZoom={change} />
    </>
  )
}

interface FootProps {
  readonly at: number
  readonly of: number
  /** 1 = 100 %. */
  readonly percent: number
  readonly fit: boolean
  readonly onGo: (page: number) => void
  readonly onZoom: (zoom: Zoom) => void
}
function Foot({ at, of, percent, fit, onGo, onZoom }: FootProps) {
  return (
    <div className={styles.foot}>
      <IconButton label={string('brief.previousPage')} onPress={() => onGo(at - 1)} isDisabled={at === 1}>
        <ChevronLeft aria-hidden="true" />
      </IconButton>
      <output>{string('brief.page', { at, of })}</output>
      <IconButton label={string('brief.nextPage')} onPress={() => onGo(at + 1)} isDisabled={at === of}>
        <ChevronRight aria-hidden="true" />
      </IconButton>
      <span className={styles.gap} />
      <IconButton label={string('brief.zoomOut')} onPress={() => onZoom(percent / STEP)} isDisabled={percent < 0.4}>
        <ZoomOut aria-hidden="true" />
      </IconButton>
      <output>{formatNumber(Math.round(percent * 100))} %</output>
      <IconButton label={string('brief.zoomIn')} onPress={() => onZoom(percent * STEP)} isDisabled={percent > 3}>
        <ZoomIn aria-hidden="true" />
      </IconButton>
      <Button kind="quiet" aria-pressed={fit} onPress={() => onZoom('fit')}>
        {string('brief.fit')}
      </Button>
    </div>
  )
}
