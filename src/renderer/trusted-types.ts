// The one trusted-types policy, in force before any library loads: a fixed list passes, all else becomes text.
// Leaflet sets `<svg/>` when it is imported; workers come from our own /assets/ only.

const HTML_ALLOWED = new Set(['', '<svg/>', '<span aria-hidden="true">&#215;</span>'])
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string; createScriptURL(url: string): string }): unknown
}
const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes

factory?.createPolicy('default', {
  createHTML: (text) => (HTML_ALLOWED.has(text) ? text : escapeHtml(text)),
  createScriptURL: (url) => {
    const target = new URL(url, document.baseURI)
    if (target.origin !== location.origin || !target.pathname.includes('/assets/'))
      throw new TypeError('script address refused')
    return url
  },
})
