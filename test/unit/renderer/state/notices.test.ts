// What the window tells, and when it stops offering to take a change back.
import { dismiss, done, noticeStore, retireDone, retireOffers } from '@renderer/state/window/notices'
import { beforeEach, describe, expect, it } from 'vitest'

const shown = () => noticeStore.getState().notices.map(({ message }) => message)
const offer = (label: string) => ({ label, run: () => undefined })

describe('notices', () => {
  beforeEach(() => {
    for (const { id } of noticeStore.getState().notices) dismiss(id)
  })
  it('an offer to undo goes with the next change, other offers and plain words stay', () => {
    done('merged', offer('Undo'))
    done('imported', offer('Check'))
    done('recorded')
    retireOffers('Undo')
    expect(shown()).toEqual(['imported', 'recorded'])
  })
  it('good news goes when it is taken back, errors stay', () => {
    done('merged', offer('Undo'))
    noticeStore.setState(({ notices }) => ({ notices: [...notices, { id: -1, kind: 'error', message: 'failed' }] }))
    retireDone()
    expect(shown()).toEqual(['failed'])
  })
})
