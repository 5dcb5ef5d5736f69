// Adds a relation: its words from this claim's side, then the claim at the other end.
import type { RelationType } from '@shared/contract/judging/relations'
import type { ClaimView } from '@shared/contract/views'
import { RELATION_TYPES } from '@shared/model/relation'
import { useState } from 'react'
import { addRelation } from '../../../../state/review/evidence'
import { string } from '../../../../state/window/strings'
import { ClaimCombo } from '../../fields/parts/ClaimCombo'
import styles from '../Evidence.module.css'
import { Select } from '../Select'
import { type Direction, relationWords } from '../words'

interface Phrase {
  readonly key: string
  readonly type: RelationType
  readonly direction: Direction
}
/** Each type once or, where it has a direction, both ways; equal words stand once. */
const PHRASES: readonly Phrase[] = RELATION_TYPES.flatMap((type) => {
  const ways = relationWords(type, 'out') === relationWords(type, 'in') ? (['out'] as const) : (['out', 'in'] as const)
  return ways.map((direction) => ({ key: `${direction} ${type}`, type, direction }))
})
const phraseOf = (key: string): Phrase => PHRASES.find((one) => one.key === key) ?? PHRASES[0]!

export function AddRelation({ claim }: { readonly claim: ClaimView }) {
  const [key, setKey] = useState(PHRASES[0]!.key)
  const add = (other: string) => {
    const { type, direction } = phraseOf(key)
    void (direction === 'out' ? addRelation(claim.id, type, other) : addRelation(other, type, claim.id))
  }
  return (
    <fieldset className={styles.add} data-relation-add>
      <legend>{string('relations.add')}</legend>
      <Select
        label={string('relations.thisClaim')}
        value={key}
        options={PHRASES.map((one) => one.key)}
        nameOf={(one) => {
          const { type, direction } = phraseOf(one)
          return relationWords(type, direction)
        }}
        onChange={setKey}
      />
      <div className={styles.combo}>
        <ClaimCombo label={string('relations.addClaim')} but={[claim.id]} onChoose={add} />
      </div>
    </fieldset>
  )
}
