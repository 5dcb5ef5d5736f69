// What the driver calls in a page of this bench.
export interface TimelinePage {
  /** Milliseconds from the data in hand to a picture that stands; the count of items. */
  render(): Promise<{ ms: number; items: number }>
  /** Milliseconds of a step of the view: along by a share of its width, or nearer by a factor. */
  pan(share: number): Promise<number>
  zoom(factor: number): Promise<number>
  /** A brush over some days; absent where the side has none. */
  brush?(from: number, to: number): Promise<number>
}
declare global {
  interface Window {
    timelineBench: TimelinePage
  }
}
