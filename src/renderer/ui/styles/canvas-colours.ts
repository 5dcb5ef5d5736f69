// Colours for canvas painters: tokens are read through a probe's computed `color`, never as raw properties.

/** Computed colours of tokens (`--ink`, `--domain-energy`) as the element's theme gives them. */
export function readColours<K extends string>(element: HTMLElement, tokens: readonly K[]): Readonly<Record<K, string>> {
  const probe = document.createElement('span')
  probe.hidden = true
  element.append(probe)
  const colours = Object.fromEntries(
    tokens.map((token) => {
      probe.style.color = `var(${token})`
      return [token, getComputedStyle(probe).color]
    }),
  )
  probe.remove()
  return colours as Record<K, string>
}
