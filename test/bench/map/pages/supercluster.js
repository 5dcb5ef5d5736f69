// supercluster's index, its clusters of the view drawn as circles on one canvas over Leaflet: the least that shows them.
import L from 'leaflet'
import Supercluster from 'supercluster'
import 'leaflet/dist/leaflet.css'
import { benchPlaces } from '../claims'
import { claims, firstPaint, frameOf, places } from './steps'

const { lon, lat, of } = benchPlaces(claims, places)
let map
let index
let drawn = false
function draw(canvas) {
  const { x, y } = map.getSize()
  if (canvas.width !== x || canvas.height !== y) Object.assign(canvas, { width: x, height: y })
  const ctx = canvas.getContext('2d')
  ctx.clearRect(0, 0, x, y)
  const box = map.getBounds()
  const found = index.getClusters([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()], map.getZoom())
  ctx.textAlign = 'center'
  for (const { geometry, properties } of found) {
    const at = map.latLngToContainerPoint([geometry.coordinates[1], geometry.coordinates[0]])
    ctx.beginPath()
    ctx.arc(at.x, at.y, properties.cluster ? 14 : 3, 0, Math.PI * 2)
    ctx.fillStyle = '#88a'
    ctx.fill()
    ctx.fillStyle = '#000'
    if (properties.cluster) ctx.fillText(properties.point_count_abbreviated, at.x, at.y + 4)
  }
  drawn = true
}
window.mapBench = {
  render: () =>
    firstPaint(
      () => {
        index = new Supercluster({ radius: 48, maxZoom: 16 })
        index.load(
          Array.from(of, (i, row) => ({
            type: 'Feature',
            properties: { row },
            geometry: { type: 'Point', coordinates: [lon[i], lat[i]] },
          })),
        )
        map = L.map('root', { zoomAnimation: false, fadeAnimation: false, maxZoom: 18 }).setView([46, 66], 5)
        const canvas = document.createElement('canvas')
        canvas.style.cssText = 'position: absolute; inset: 0; z-index: 500; pointer-events: none'
        map.getContainer().append(canvas)
        map.on('moveend', () => draw(canvas))
        draw(canvas)
      },
      () => drawn,
    ),
  pan: (dx, dy) => frameOf(() => map.panBy([dx, dy], { animate: false })),
}
