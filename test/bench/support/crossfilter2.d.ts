// What the benches use of crossfilter2, so that the tree typechecks before the peers are installed (on first use).
declare module 'crossfilter2' {
  function crossfilter<T>(records: readonly T[]): crossfilter.Crossfilter<T>
  namespace crossfilter {
    interface Group {
      all(): readonly { readonly key: unknown; readonly value: unknown }[]
      value(): unknown
    }
    interface Dimension<T, V> {
      filterRange(range: readonly [V, V]): this
      filterExact(value: V): this
      filterFunction(test: (value: V) => boolean): this
      filterAll(): this
      group(): Group
    }
    interface Crossfilter<T> {
      dimension<V>(value: (record: T) => readonly V[], isArray: true): Dimension<T, V>
      dimension<V>(value: (record: T) => V): Dimension<T, V>
      groupAll(): Group
    }
  }
  export = crossfilter
}
