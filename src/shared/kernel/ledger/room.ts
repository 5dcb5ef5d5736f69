// Typed arrays with room behind them, so that an entry more or less moves what stands after it and copies nothing.

/** The arrays that columns are made of. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array

/** Elements that an array's memory holds from its beginning; absent = its length. */
const rooms = new WeakMap<object, number>()

/** Elements left free behind an array of a length. */
export const slackOf = (length: number): number => 64 + (length >> 6)

const viewOf = <T extends Numbers>(like: T, buffer: ArrayBufferLike, offset: number, length: number): T =>
  new (like.constructor as new (buffer: ArrayBufferLike, offset: number, length: number) => T)(buffer, offset, length)

/** Notes how many elements fit behind an array's beginning. */
export function keepRoom(array: Numbers, capacity: number): void {
  rooms.set(array, capacity)
}

/** A new view of the first `length` elements, in the same memory where there is room; the old view is spent. */
export function resized<T extends Numbers>(array: T, length: number): T {
  const capacity = rooms.get(array) ?? array.length
  if (length <= capacity) {
    const view = viewOf(array, array.buffer, array.byteOffset, length)
    rooms.set(view, capacity)
    return view
  }
  const wider = length + slackOf(length)
  const view = viewOf(array, new ArrayBuffer(wider * array.BYTES_PER_ELEMENT), 0, length)
  view.set(array)
  rooms.set(view, wider)
  return view
}

/** Moves the element `from` to `to`, in place; those between move by one. `size` elements count as one. */
export function moveElement(array: Numbers, from: number, to: number, size = 1): void {
  if (from === to) return
  const held = array.slice(from * size, (from + 1) * size)
  if (to < from) array.copyWithin((to + 1) * size, to * size, from * size)
  else array.copyWithin(from * size, (from + 1) * size, (to + 1) * size)
  array.set(held, to * size)
}
