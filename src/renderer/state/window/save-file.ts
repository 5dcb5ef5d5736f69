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
/** Offers what the page itself made (a picture, a view) as a file; how it is saved is the browser's or the shell's. */
export function offerBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  clickLink(url, name)
  // the download has taken what it needs by then
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  done(string('file.offered', { name }))
}
export const offerText = (name: string, text: string, type = 'application/json'): void =>
  offerBlob(name, new Blob([text], { type: `${type};charset=utf-8` }))
function clickLink(href: string, name: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
