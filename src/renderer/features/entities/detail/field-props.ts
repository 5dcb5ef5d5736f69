// What every field of the editor is given.
import type { Entity } from '@shared/model/entity'

export interface FieldProps {
  readonly entity: Entity
  readonly readOnly: boolean
}
