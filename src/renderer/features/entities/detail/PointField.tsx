// Where it is: a point typed in degrees or taken from the offline gazetteer, how it was found, how sure it is.
import type { GazetteerPlace } from '@shared/contract/ledger/entities'
import { readPoint, writePoint } from '@shared/kernel/registry'
import type { Entity } from '@shared/model/entity'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { client } from '../../../state/corpus/client'
import { updateEntity } from '../../../state/corpus/entities'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import dock from '../../../ui/panels/Dock.module.css'
import styles from '../Entities.module.css'
import { CommitInput, FieldRow, SelectInput } from './Field'
import type { FieldProps } from './field-props'

const BASES = ['', 'exact', 'centroid', 'convention'] as const
const metres = (text: string): number | undefined => {
  const number = Number(text.replaceAll(/[\s,]/g, ''))
  return Number.isFinite(number) && number >= 0 ? number : undefined
}

export function PointField({ entity, readOnly }: FieldProps) {
  const { id, point, pointBasis, precisionM } = entity
  const controlId = useId()
  const [asking, setAsking] = useState(false)
  return (
    <FieldRow label={string('entities.point')} controlId={controlId}>
      <CommitInput
        id={controlId}
        label={string('entities.point')}
        value={point ? writePoint(point) : ''}
        placeholder={string('entities.pointHint')}
        readOnly={readOnly}
        problemOf={(text) => (readPoint(text) ? undefined : string('entities.pointBad'))}
        onCommit={(text) => updateEntity(id, { point: text === '' ? null : readPoint(text) })}
        help={point === null ? string('entities.pointNone') : undefined}
      />
      {point && (
        <span className={styles.pair}>
          <SelectInput
            label={string('entities.pointBasis')}
            value={pointBasis ?? ''}
            options={BASES}
            nameOf={(basis) => string(`entities.basis.${basis || 'none'}`)}
            readOnly={readOnly}
            onChange={(basis) => void updateEntity(id, { pointBasis: basis === '' ? null : basis })}
          />
          <CommitInput
            bare
            label={string('entities.precision')}
            value={precisionM === undefined ? '' : String(precisionM)}
            placeholder={string('entities.precisionHint')}
            readOnly={readOnly}
            problemOf={(text) => (metres(text) === undefined ? string('entities.precisionBad') : undefined)}
            onCommit={(text) => updateEntity(id, { precisionM: text === '' ? null : metres(text) })}
          />
        </span>
      )}
      {!readOnly && !asking && (
        <span className={styles.pair}>
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {string('entities.gazetteer.button')}
          </Button>
          {point === undefined && (
            <Button kind="quiet" onPress={() => void updateEntity(id, { point: null })}>
              {string('entities.pointNever')}
            </Button>
          )}
        </span>
      )}
      {asking && <FromGazetteer entity={entity} onDone={() => setAsking(false)} />}
    </FieldRow>
  )
}

/** Places of the gazetteer by name; taking one takes its point and, where it has one and none is typed, its code. */
function FromGazetteer({ entity, onDone }: { readonly entity: Entity; readonly onDone: () => void }) {
  const [query, setQuery] = useState(entity.name)
  const hits = useQuery({
    queryKey: ['entities', 'gazetteer', query],
    enabled: query.trim() !== '',
    placeholderData: (before) => before,
    queryFn: async () => (await client().entities.places({ query, limit: 8 })).places,
  })
  const take = async ({ point, iso3166, kind, geonames, pointBasis, precisionM }: GazetteerPlace) => {
    const codes = {
      ...entity.codes,
      ...(kind === 'polity' && entity.kind === 'polity' && iso3166 && { iso3166: entity.codes.iso3166 ?? iso3166 }),
      ...(geonames && { geonames: entity.codes.geonames ?? geonames }),
    }
    const saved = await updateEntity(entity.id, { point, pointBasis, precisionM: precisionM ?? null, codes })
    if (saved) onDone()
  }
  return (
    <fieldset className={styles.gazetteer} aria-label={string('entities.gazetteer.name')}>
      <input
        className={styles.input}
        aria-label={string('entities.gazetteer.query')}
        value={query}
        // biome-ignore lint/a11y/noAutofocus: it opens on a press, and the search is what it is for
        autoFocus
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onDone()
        }}
      />
      <ul>
        {(hits.data ?? []).map((hit) => (
          <li key={hit.gazetteerId}>
            <button type="button" className={`${dock.item} ${styles.item}`} onClick={() => void take(hit)}>
              {hit.name}{' '}
              <span className={styles.quiet}>
                {hit.detail} · {writePoint(hit.point)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {hits.data?.length === 0 && <p className={styles.help}>{string('entities.gazetteer.none')}</p>}
      <Button kind="quiet" onPress={onDone}>
        {string('dialog.cancel')}
      </Button>
    </fieldset>
  )
}
