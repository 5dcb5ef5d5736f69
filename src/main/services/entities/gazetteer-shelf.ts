// The gazetteer that ships with the program, read when first asked for.
import { type Gazetteer, type GazetteerData, makeGazetteer } from '@shared/kernel/gazetteer'
import type { Resources } from '../../ports'

/** Gives the gazetteer; the first time it is read, which takes a moment. */
export function createGazetteerShelf(resources: Resources): () => Gazetteer {
  let gazetteer: Gazetteer | undefined
  return () => {
    gazetteer ??= makeGazetteer({
      polities: JSON.parse(resources.text('vocabularies/gazetteer-polities.json')) as GazetteerData['polities'],
      cities: resources.text('vocabularies/gazetteer-cities.tsv'),
      supplement: JSON.parse(resources.text('vocabularies/gazetteer-supplement.json')) as GazetteerData['supplement'],
    })
    return gazetteer
  }
}
