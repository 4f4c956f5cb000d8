import { beforeEach, expect, test } from 'vitest'
import { PresenceSignal, type SignalAnswer } from '@/components/presence/presence-signal'
import type { PresentPerson } from '@/lib/domain/presence'

let sent: (string | null)[]
let shown: (readonly PresentPerson[] | null)[]
let answer: SignalAnswer
let isVisible: boolean
let clock: number
let timers: { act: () => void; at: number }[]
let signal: PresenceSignal

/** Lets time pass, and everything happen that was due. */
async function pass(milliseconds: number): Promise<void> {
  clock += milliseconds
  const due = timers.filter(({ at }) => at <= clock)
  timers = timers.filter(({ at }) => at > clock)
  for (const { act } of due) act()
  await Promise.resolve()
  await Promise.resolve()
}

beforeEach(() => {
  sent = []
  shown = []
  answer = []
  isVisible = true
  clock = 0
  timers = []
  signal = new PresenceSignal({
    send: (section) => {
      sent.push(section)
      return Promise.resolve(answer)
    },
    show: (people) => shown.push(people),
    isVisible: () => isVisible,
    now: () => clock,
    schedule: (act, milliseconds) => {
      const timer = { act, at: clock + milliseconds }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
  })
})

test('a sign of life at once and every ten seconds, and what it answers is shown; no contact leaves what was shown', async () => {
  const anna = [{ name: 'Anna', section: null }]
  answer = anna
  signal.look()
  await pass(0)
  answer = null
  await pass(10_000)
  expect(sent).toEqual([null, null])
  expect(shown).toEqual([anna])
})
test('nothing is sent while nobody looks, and at once when somebody does again', async () => {
  signal.look()
  isVisible = false
  await pass(10_000)
  await pass(60_000)
  expect(sent).toHaveLength(1)
  isVisible = true
  signal.look()
  expect(sent).toHaveLength(2)
  expect(timers, 'one clock, however often the page is looked at').toHaveLength(1)
})
test('the section is told at the first key, for thirty seconds after the last', async () => {
  signal.look()
  signal.wrote('highlights')
  signal.wrote('highlights')
  await pass(10_000)
  signal.wrote('risks')
  await pass(10_000)
  await pass(10_000)
  await pass(10_000)
  expect(sent).toEqual([null, 'highlights', 'highlights', 'risks', 'risks', 'risks', null])
})
test('whoever is logged out or told nothing sends nothing more, until the page is looked at again', async () => {
  answer = 'stop'
  signal.look()
  await pass(0)
  await pass(60_000)
  expect(shown).toEqual([null])
  expect(timers).toEqual([])
  expect(sent).toHaveLength(1)
})
