// Leaflet.markercluster as its documents recommend for many markers: addLayers at once, no animation, no tiles.
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { benchPlaces } from '../claims'
import { claims, firstPaint, frameOf, places } from './steps'

window.L = L
await import('leaflet.markercluster')
const { lon, lat, of } = benchPlaces(claims, places)
let map
window.mapBench = {
  render: () =>
    firstPaint(
      () => {
        map = L.map('root', { zoomAnimation: false, fadeAnimation: false, maxZoom: 18 }).setView([46, 66], 5)
        const group = L.markerClusterGroup({ animate: false, removeOutsideVisibleBounds: true })
        group.addLayers(Array.from(of, (i) => L.circleMarker([lat[i], lon[i]], { radius: 3 })))
        map.addLayer(group)
      },
      () => document.querySelector('.leaflet-marker-icon') !== null,
    ),
  pan: (dx, dy) => frameOf(() => map.panBy([dx, dy], { animate: false })),
}
