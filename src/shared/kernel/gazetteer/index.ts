// The offline gazetteer: polities and places by name, with points, codes and what their names may stand for.
export { fold } from './fold'
export { makeGazetteer } from './gazetteer'
export type {
  Gazetteer,
  GazetteerAlias,
  GazetteerData,
  GazetteerEntry,
  GazetteerHit,
  SearchOptions,
  Seat,
} from './types'
