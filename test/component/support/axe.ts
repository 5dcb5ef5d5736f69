// What axe finds in a part of the page, in both themes, as lines that say where.
import axe from 'axe-core'

/** Rules that only make sense for whole pages. */
const OFF = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } }

/** One line a finding, empty when there is none. The theme is light again afterwards. */
export async function findings(root: Element): Promise<string[]> {
  const found: string[] = []
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const { violations } = await axe.run(root, { rules: OFF, resultTypes: ['violations'] })
    for (const { id, nodes } of violations)
      for (const { html, failureSummary } of nodes)
        found.push(`${theme} ${id}: ${html.slice(0, 160)} ${failureSummary}`)
  }
  document.documentElement.dataset.theme = 'light'
  return found
}
