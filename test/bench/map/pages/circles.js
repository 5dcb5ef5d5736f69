// One L.circleMarker a claim on Leaflet's canvas renderer.
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { benchPlaces } from '../claims'
import { claims, firstPaint, frameOf, places } from './steps'

const { lon, lat, of } = benchPlaces(claims, places)
let map
let drawn = false
window.mapBench = {
  render: () =>
    firstPaint(
      () => {
        const renderer = L.canvas()
        map = L.map('root', { zoomAnimation: false, fadeAnimation: false, maxZoom: 18, renderer }).setView([46, 66], 5)
        for (const i of of) L.circleMarker([lat[i], lon[i]], { radius: 3, weight: 1 }).addTo(map)
        requestAnimationFrame(() => {
          drawn = true
        })
      },
      () => drawn,
    ),
  pan: (dx, dy) => frameOf(() => map.panBy([dx, dy], { animate: false })),
}
