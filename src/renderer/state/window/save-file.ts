// Bytes that the workbench made, saved by the host: its dialog where there is one, else a download of the page.
import { client, connection } from '../corpus/client'
import { done, fail } from './notices'
import { string } from './strings'

/** Saves the bytes at `url`; answers whether they were saved or handed to the browser. */
export async function saveFile(url: string, name: string): Promise<boolean> {
  try {
    const { saved, download } = await client().host.save({ url, name })
    if (download !== undefined) clickLink(connection().url(download), name)
    if (saved !== undefined) done(string('file.saved', { name: saved }))
    return saved !== undefined || download !== undefined
  } catch (error) {
    fail(error)
    return false
  }
}
function clickLink(href: string, name: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
