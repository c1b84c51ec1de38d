import { explainClock, type Ledger, toSvg } from 'dueby'
import { describe, expect, test } from 'vitest'
import { lateOnMonday, linesOf, monday, simple } from '../../../support/ledger-texts'
import type { Given } from '../../../support/ledgers'
import { at, desk, deskWith, history } from '../../../support/tickets'
import { pt } from '../../../support/vocabulary'

describe('how the clock stands', () => {
  const last = (ledger: Ledger): string | undefined => linesOf(ledger).at(-1)

  test('running, paused and cancelled', () => {
    expect(last(simple({ state: 'running', nowAt: 'Mon 2023-11-06 10:30' }))).toBe(
      '  running   now Mon 2023-11-06 10:30 PST, 1 h 30 left in business time',
    )
    const paused = monday(
      [
        ['Mon 2023-11-06 10:30', 'open'],
        ['Mon 2023-11-06 11:00', { kind: 'paused', event: 1 }],
        ['Mon 2023-11-06 12:30', 'open'],
      ],
      { state: 'paused', nowAt: 'Mon 2023-11-06 11:00', due: 'Mon 2023-11-06 12:30' },
    )
    expect(last(paused)).toBe('  paused    now Mon 2023-11-06 11:00 PST, 1 h 30 left in business time')
    const ended = 'Mon 2023-11-06 11:00'
    const marks = [{ at: pt(ended), kind: 'event', event: 1, text: 'cancelled: merged' }] as const
    expect(last(simple({ state: 'cancelled', target: '2 hours', ended, marks }))).toBe(
      '  cancelled Mon 2023-11-06 11:00 PST, 1 h left',
    )
  })

  test('met, in the words of the metric', () => {
    const ended = 'Mon 2023-11-06 12:00'
    const met = (metric: Ledger['metric']): string | undefined =>
      last(simple({ state: 'met', ended, metric }))
    expect(met('firstResponse')).toBe(
      '  met       answered Mon 2023-11-06 12:00 PST, 0 min left in business time',
    )
    expect(met('nextResponse')).toContain(' answered ')
    expect(met('periodicUpdate')).toContain(' updated ')
    expect(met('resolution')).toContain(' resolved ')
  })

  test('an event can say what ended it instead', () => {
    const ended = 'Mon 2023-11-06 11:00'
    const withEvent = (text: string, time = ended, rest: Partial<Given> = {}) =>
      last(simple({ state: 'met', ended, marks: [{ at: pt(time), kind: 'event', event: 1, text }], ...rest }))
    expect(withEvent('resolved')).toContain('  met       resolved Mon ')
    expect(withEvent('responded')).toContain('  met       answered Mon ')
    for (const text of ['cancelled', 'cancelled: merged'])
      expect(withEvent(text, ended, { state: 'missed' })).toContain('  missed    cancelled Mon ')
  })

  test('an event at the instant of the end that did not end it says nothing', () => {
    const ended = 'Mon 2023-11-06 11:00'
    for (const text of ['resolved', 'cancelled', 'cancelled: merged'])
      expect(
        last(
          simple({
            state: 'met',
            ended,
            endedBy: 1,
            marks: [{ at: pt(ended), kind: 'event', event: 2, text }],
          }),
        ),
      ).toContain('  met       answered Mon ')
  })

  test('nothing, without a state or an instant', () => {
    expect(last(simple({ state: 'running' }))).toMatch(/^ {2}due /)
    expect(last(simple({ nowAt: 'Mon 2023-11-06 11:00' }))).toMatch(/^ {2}due /)
  })

  test('a pause that ends at the due time moved it, one after it did not', () => {
    const paused = { kind: 'paused', event: 1 } as const
    const until = monday([
      ['Mon 2023-11-06 11:00', 'open'],
      ['Mon 2023-11-06 12:00', paused],
    ])
    expect(last(until)).toBe('  due       Mon 2023-11-06 12:00 PST   1 h; 1 h paused')
    const after = monday([
      ['Mon 2023-11-06 12:00', 'open'],
      ['Mon 2023-11-06 13:00', paused],
    ])
    expect(linesOf(after).slice(-2)).toEqual([
      '  due       Mon 2023-11-06 12:00 PST   2 h',
      '            Mon 11-06 12:00–13:00   paused',
    ])
  })

  test.each([
    ['paused', 'late while paused'],
    ['resolved', 'late while resolved'],
  ] as const)('nothing counted after the due time, because the clock was %s', (kind, words) => {
    const ledger = monday(
      [
        ['Mon 2023-11-06 12:00', 'open'],
        ['Mon 2023-11-06 13:00', { kind, event: 1 }],
      ],
      { state: 'missed', nowAt: 'Mon 2023-11-06 13:00' },
    )
    expect(linesOf(ledger).slice(-2)).toEqual([
      `            Mon 11-06 12:00–13:00   ${kind}`,
      `  missed    now Mon 2023-11-06 13:00 PST, ${words}`,
    ])
    expect(toSvg(ledger)).toContain(`>${words}<`)
  })

  test('nothing counted after the due time, because of the hours and then of a pause', () => {
    const ledger = lateOnMonday([
      ['Mon 2023-11-13 06:00', 'closed'],
      ['Mon 2023-11-13 09:00', { kind: 'paused', event: 1 }],
    ])
    expect(last(ledger)).toBe('  missed    now Mon 2023-11-13 09:00 PST, late outside hours and while paused')
  })

  test('exempted, with the reason', () => {
    const ledger = simple({ state: 'exempted', exemption: 'power cut', ended: 'Mon 2023-11-06 11:00' })
    expect(last(ledger)).toBe(
      '  exempted  power cut; answered Mon 2023-11-06 11:00 PST, 1 h left in business time',
    )
  })

  test('thousands of lines are cut in the middle, before the due time and after it (S7)', () => {
    const ledgerOfHours = (hours: string, now: string): Ledger => {
      const policy = deskWith({
        targets: { firstResponse: { P1: hours, P2: hours, P3: hours, P4: hours } },
      })
      const received = {
        type: 'received',
        at: '2024-01-02T15:00:00Z',
        tier: 'standard',
        priority: 'P1',
      } as const
      return explainClock('firstResponse', [received], policy, { now })
    }
    const linesAround = (ledger: Ledger): [before: string[], after: string[]] => {
      const lines = linesOf(ledger)
      const dueAt = lines.findIndex((line) => line.startsWith('  due'))
      return [lines.slice(2, dueAt), lines.slice(dueAt + 1, -1)]
    }
    const [before, after] = linesAround(ledgerOfHours('24000 business hours', '2044-01-01T00:00:00Z'))
    expect(before).toHaveLength(3001)
    expect(before[1500]).toMatch(/^ {12}… and \d+ more$/)
    expect(after).toHaveLength(17)
    expect(after[8]).toMatch(/^ {12}… and \d+ more$/)
    const short = linesAround(ledgerOfHours('2400 business hours', '2024-10-12T00:00:00Z'))
    expect(short[1].length).toBeGreaterThan(8)
    expect(short.flat().some((line) => line.includes('… and'))).toBe(false)
  })

  test('of many lines after the due time the pauses are all written', () => {
    const events = [
      { type: 'received', at: '2023-11-06T18:00:00Z', tier: 'standard', priority: 'P2' },
      { type: 'paused', at: '2023-11-09T18:00:00Z', reason: 'customer' },
      { type: 'resumed', at: '2023-11-10T18:00:00Z' },
    ] as const
    const lines = linesOf(explainClock('firstResponse', events, desk, { now: '2023-11-21T18:00:00Z' }))
    const dueAt = lines.findIndex((line) => line.startsWith('  due'))
    expect(lines.slice(dueAt + 8, dueAt + 14)).toEqual([
      '            Wed 11-08 18:00–24:00   after closing',
      '            … and 2 more',
      '            Thu 11-09 10:00–18:00   paused: customer',
      '            … and 2 more',
      '            Fri 11-10 06:00–10:00   paused: customer',
      expect.stringMatching(/^ {12}… and \d+ more$/),
    ])
  })

  test('late over closed time, which has lines of its own', () => {
    const ledger = lateOnMonday([
      ['Sat 2023-11-11 00:00', 'after closing'],
      ['Mon 2023-11-13 00:00', 'weekend'],
      ['Mon 2023-11-13 06:00', 'before opening'],
      ['Mon 2023-11-13 09:00', 'open', 'late'],
    ])
    expect(linesOf(ledger).slice(3)).toEqual([
      '  due       Fri 2023-11-10 18:00 PST   2 h',
      '            Fri 11-10 18:00–24:00   after closing',
      '            Sat 11-11, Sun 11-12    weekend',
      '            Mon 11-13 00:00–06:00   before opening',
      '    3 h     Mon 11-13 06:00–09:00   late',
      '  missed    now Mon 2023-11-13 09:00 PST, 3 h late in business time',
    ])
  })

  test('one late line, which is not shown, does not widen the columns', () => {
    const ledger = simple()
    const late = monday(
      [
        ['Mon 2023-11-06 12:00', 'open'],
        ['Mon 2023-11-06 12:00:00.001', 'open', 'late'],
      ],
      { state: 'missed', ended: 'Mon 2023-11-06 12:00:00.001' },
    )
    expect(linesOf(late).slice(0, -1)).toEqual(linesOf(ledger))
  })

  test('late before any hours', () => {
    const ledger = monday(
      [
        ['Mon 2023-11-06 12:00', 'open'],
        ['Mon 2023-11-06 13:00', 'after closing'],
      ],
      { state: 'missed', ended: 'Mon 2023-11-06 13:00' },
    )
    expect(last(ledger)).toBe('  missed    answered Mon 2023-11-06 13:00 PST, late outside hours')
  })

  test('a cycle that does not begin with the ticket is “started”, not “received”', () => {
    expect(linesOf(simple({ metric: 'nextResponse' }))[1]).toBe('  started   Mon 2023-11-06 10:00 PST')
    const startedAt = pt('Mon 2023-11-06 09:00')
    const reopened = { ...simple({ metric: 'resolution' }), startedAt }
    expect(linesOf(reopened)[1]).toBe('  started   Mon 2023-11-06 09:00 PST')
    const events = ['Mon 10:00 received standard P1', 'Mon 11:00 resolved', 'Mon 12:00 reopened']
    const restarted = (now: string): Ledger =>
      explainClock('resolution', history(...events) as never, desk, { now: at(now), onReopen: 'restart' })
    expect(linesOf(restarted('Mon 10:30'))[1]).toBe('  received  Mon 2023-11-06 10:00 PST')
    expect(linesOf(restarted('Mon 13:00'))[1]).toBe('  started   Mon 2023-11-06 12:00 PST')
  })
})
