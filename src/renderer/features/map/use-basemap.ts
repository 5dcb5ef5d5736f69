// The basemap as a component sees it: loading, failed with a retry, or there.
import { useCallback, useEffect, useState } from 'react'
import { type Basemap, loadBasemap } from './draw/basemap'

export interface BasemapState {
  readonly basemap?: Basemap
  readonly failed: boolean
  readonly retry: () => void
}
export function useBasemap(): BasemapState {
  const [basemap, setBasemap] = useState<Basemap>()
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    void attempt
    loadBasemap().then(
      (loaded) => !gone && setBasemap(loaded),
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [attempt])
  const retry = useCallback(() => {
    setFailed(false)
    setAttempt((n) => n + 1)
  }, [])
  return { basemap, failed, retry }
}
