// Which corpus is served where, so that a second start hands over to the first. Files that only this user can read.
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { join, resolve } from 'node:path'
import { savePrivate } from '../shared/disk/safe-write'

export interface Running {
  readonly port: number
  readonly root: string
  readonly secret: string
}

function recordOf(settingsFolder: string, corpus: string): string {
  let path = resolve(corpus)
  try {
    path = realpathSync(path)
  } catch {
    // not made yet: the given path names it
  }
  const name = createHash('sha256').update(path).digest('hex').slice(0, 32)
  return join(settingsFolder, 'running', `${name}.json`)
}

export async function announce(settingsFolder: string, corpus: string, running: Running): Promise<() => void> {
  const path = recordOf(settingsFolder, corpus)
  await savePrivate(path, JSON.stringify(running))
  return () => {
    try {
      const now = JSON.parse(readFileSync(path, 'utf8')) as Running
      if (now.secret === running.secret) rmSync(path, { force: true })
    } catch {
      // gone already
    }
  }
}

function askForStart({ port, root, secret }: Running): Promise<string | undefined> {
  return new Promise((done) => {
    const asked = request(
      { host: '127.0.0.1', port, path: `${root}start`, method: 'POST', timeout: 2_000, agent: false },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          body = (body + part).slice(0, 4096)
        })
        response.on('end', () => {
          try {
            done(response.statusCode === 200 ? (JSON.parse(body) as { url: string }).url : undefined)
          } catch {
            done(undefined)
          }
        })
      },
    )
    asked.setHeader('Authorization', `Bearer ${secret}`)
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => done(undefined))
    asked.end()
  })
}

/** A fresh start address of the program that serves `corpus` now, or undefined when none does. */
export async function findRunning(settingsFolder: string, corpus: string): Promise<string | undefined> {
  const path = recordOf(settingsFolder, corpus)
  try {
    return await askForStart(JSON.parse(readFileSync(path, 'utf8')) as Running)
  } catch {
    return undefined
  }
}
