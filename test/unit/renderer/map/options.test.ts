import { layArcs, pairsOf, rowsOfPair } from '@renderer/features/map/arcs/arcs'
import { azimuthal, pixelOf, type View } from '@renderer/features/map/draw/projection'
import { escapeXml, svgPainter } from '@renderer/features/map/export/svg-painter'
import { readMapFacts } from '@renderer/features/map/options/facts'
import { LAYER_MOST, readLayer } from '@renderer/features/map/options/layer'
import { ringOf } from '@renderer/features/map/view/DrawArea'
import { areaOfRing, areaTest } from '@shared/kernel/filter'
import { buildColumns, type LedgerEntity } from '@shared/kernel/ledger'
import { ACTOR_ROLES } from '@shared/model/base/vocabulary'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedRecords } from '../../../builders/ledger'
import { fixtureId } from '../../../builders/random'

const view: View = { projection: azimuthal([67, 48]), scale: 800, left: 270, top: 116, width: 540, height: 232 }

describe('arcs', () => {
  const entities: LedgerEntity[] = Array.from({ length: 6 }, (_, i) => ({
    id: fixtureId(9, i),
    name: `E${i}`,
    kind: i < 3 ? ('polity' as const) : ('organisation' as const),
    polity: i < 5 ? fixtureId(9, i % 3) : undefined,
  }))
  const [template] = seedRecords(1)
  const actors = fc.array(
    fc.record({ entity: fc.nat(5).map((n) => fixtureId(9, n)), role: fc.constantFrom(...ACTOR_ROLES) }),
    { maxLength: 5 },
  )

  it('are the pairs of subject and object by polity, each claim once a pair, as read one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(actors, fc.boolean()), { maxLength: 20 }), (claims) => {
        const records = claims.map(([list], i) => ({
          ...template!,
          balance: undefined,
          id: fixtureId(8, i),
          time: undefined,
          actors: list,
          places: [],
          tags: [],
          anchors: [],
        }))
        const columns = buildColumns(records, { entities, tags: [], documents: [], powers: [] }, 1)
        const visible = Uint8Array.from(claims, ([, shown]) => (shown ? 1 : 0))
        const naive = new Map<string, Set<number>>()
        const polity = (id: string) => entities.find((e) => e.id === id)?.polity
        claims.forEach(([list, shown], row) => {
          for (const from of list)
            for (const to of list) {
              const [a, b] = [polity(from.entity), polity(to.entity)]
              if (!shown || from.role !== 'subject' || to.role !== 'object' || !a || !b || a === b) continue
              const key = `${a}>${b}`
              naive.set(key, (naive.get(key) ?? new Set()).add(row))
            }
        })
        const found = pairsOf(columns, visible)
        expect(found).toHaveLength(naive.size)
        for (const pair of found) {
          const rows = naive.get(`${entities[pair.from]!.id}>${entities[pair.to]!.id}`)
          expect(rowsOfPair(columns, visible, pair)).toEqual([...(rows ?? [])].sort((a, b) => a - b))
          expect(pair.count).toBe(rows?.size)
        }
      }),
    )
  })

  it('begin and end at their polities, and there is not drawn over back', () => {
    const places = [[60, 45] as const, [75, 50] as const]
    const pairs = [
      { from: 0, to: 1, count: 3 },
      { from: 1, to: 0, count: 1 },
    ]
    const [there, back] = layArcs(pairs, (entity) => places[entity], view)
    expect(there!.points[0]).toEqual(pixelOf(view, 60, 45))
    expect(there!.points.at(-1)).toEqual(pixelOf(view, 75, 50))
    const [a, b] = [there!.points[12]!, back!.points[12]!]
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(20)
    expect(layArcs(pairs, () => undefined, view)).toEqual([])
  })
})

describe('a drawn area', () => {
  it('F17 holds what lies well inside it on the map and nothing well outside', () => {
    const ring = ringOf(view, [
      [100, 40],
      [400, 40],
      [400, 180],
      [100, 180],
    ])
    const chip = { id: 'x', on: true, negated: false, pinned: false, field: 'area' as const }
    const test = areaTest({ ...chip, ...areaOfRing(ring) })
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 535 }), fc.integer({ min: 5, max: 227 }), (x, y) => {
        const off = Math.max(100 - x, x - 400, 40 - y, y - 180)
        fc.pre(Math.abs(off) > 3)
        const [lon, lat] = view.projection.unproject((x - view.left) / view.scale, (view.top - y) / view.scale)
        expect(test(lon, lat)).toBe(off < 0)
      }),
    )
  })
})

describe('a layer of GeoJSON', () => {
  const text = (geometry: unknown) => JSON.stringify({ type: 'Feature', properties: { a: 1 }, geometry })
  it('is read as points, lines and rings', () => {
    const features = [
      { type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [70, 50, 12] } },
      { type: 'Feature', properties: {}, geometry: null },
      {
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        },
      },
    ]
    const read = readLayer('x.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
    expect(read).toMatchObject({ ok: true, layer: { name: 'x.geojson', points: [[70, 50]], lines: [] } })
    expect(read.ok && read.layer.rings[0]).toHaveLength(4)
  })
  it.each([
    ['no JSON', '{', 'not-json'],
    ['other JSON', '{"type":"Topology"}', 'not-geojson'],
    ['words as positions', text({ type: 'Point', coordinates: ['1', '2'] }), 'not-geojson'],
    ['metres', text({ type: 'Point', coordinates: [500000, 4200000] }), 'outside'],
    ['nothing', text(null), 'empty'],
    ['too much', ' '.repeat(LAYER_MOST.bytes + 1), 'too-large'],
    [
      'too many positions',
      text({ type: 'MultiPoint', coordinates: Array.from({ length: LAYER_MOST.positions + 1 }, () => [1, 1]) }),
      'too-large',
    ],
  ])('refuses %s', (_, source, why) => {
    expect(readLayer('x', source)).toEqual({ ok: false, why })
  })
  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (source) => void readLayer('x', source)))
  })
})

describe('what is remembered', () => {
  it('is checked when it comes back', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const { look, arcs, graticule } = readMapFacts(raw)
        expect([typeof arcs, typeof graticule]).toEqual(['boolean', 'boolean'])
        if (look) expect(Math.abs(look.lat)).toBeLessThanOrEqual(90)
      }),
    )
    const look = { lon: 70, lat: 48, zoom: 4 }
    expect(readMapFacts({ look, arcs: true, graticule: false })).toEqual({ look, arcs: true, graticule: false })
    expect(readMapFacts({ look: { ...look, lat: 91 } })).toEqual({ arcs: false, graticule: true })
  })
})

describe('the SVG of a view', () => {
  it('has foreign text as text only, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const painter = svgPainter()
        painter.fillText(words, 1, 2)
        const out = painter.document(10, 10, words)
        const inner = out.replaceAll(/<\/?(svg|title|text)\b[^<>]*>/g, '')
        expect(inner).not.toMatch(/[<>]/)
        expect(out).not.toMatch(/[\p{Cc}--[\t\n\r]]/v)
      }),
    )
    expect(escapeXml('<script>&"')).toBe('&lt;script&gt;&amp;&quot;')
  })
  it('closes every group it opens and links to nothing outside', () => {
    const painter = svgPainter()
    painter.save()
    painter.beginPath()
    painter.arc(5, 5, 2, 0, 7)
    painter.clip('evenodd')
    painter.stroke()
    painter.restore()
    const out = painter.document(10, 10, 'x')
    expect(out.match(/<g\b/g)?.length).toBe(out.match(/<\/g>/g)?.length)
    expect(out.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href/)
  })
})
