/** The ledgers of the tests of pictures. */
import type { Ledger, LedgerMark } from 'dueby'
import fc from 'fast-check'
import { EXAMPLES, type Given, ledgerOf } from './ledgers'
import { pt } from './vocabulary'

/** A name that would be markup. */
export const HOSTILE = '</script><img src=x onerror=alert(1)>'

/** Many marks, pauses and names in one date. */
export const busy: Ledger = ledgerOf({
  policy: HOSTILE,
  tier: 'enterprise plus with a very long name',
  from: 'Mon 2023-11-06 16:30',
  due: 'Mon 2023-11-06 23:50',
  nowAt: 'Mon 2023-11-06 21:10',
  state: 'running',
  warnings: ['The holidays are known only through 2024-01-01, but the answer depends on later dates.'],
  spans: [
    ['Mon 2023-11-06 17:00', 'open'],
    ['Mon 2023-11-06 17:12', { kind: 'paused', event: 1, reason: 'waiting for the customer & a vendor' }],
    ['Mon 2023-11-06 19:00', { kind: 'special hours', name: 'Inventory night with everybody' }, 'counted'],
    ['Mon 2023-11-06 20:00', 'break'],
    ['Mon 2023-11-06 22:00', 'open'],
    ['Mon 2023-11-06 22:30', { kind: 'resolved', event: 5 }],
    ['Mon 2023-11-06 23:50', 'open'],
  ],
  marks: ['16:40', '16:45', '18:05', '18:06', '20:15', '20:40', '21:00', '21:05'].map((time, event) => ({
    at: pt(`Mon 2023-11-06 ${time}`),
    kind: 'event' as const,
    event: 10 + event,
    text: `noted: number ${event}`,
  })),
})

const at = (time: string): string => `Mon 2023-11-06 ${time}`
const note = (time: string, text: string): LedgerMark => ({
  at: pt(at(time)),
  kind: 'event',
  event: 99,
  text,
})

/** Eight short pauses of one date, some with the same reason. */
export const manyPauses: Ledger = ledgerOf({
  from: at('08:00'),
  due: at('17:00'),
  spans: [
    ...['08', '09', '10', '11', '12', '13', '14', '15'].flatMap((hour, event): Given['spans'] => [
      [at(`${hour}:30`), 'open'],
      [at(`${hour}:40`), { kind: 'paused', event, reason: `reason ${(event + 2) % 3}` }],
    ]),
    [at('17:00'), 'open'],
  ],
  marks: [{ at: pt(at('11:45')), kind: 'warning', text: '75%' }, note('09:35', 'called')],
})

/** A date of special hours with pauses and notes. */
const eve = { kind: 'special hours', name: 'Christmas Eve' } as const
export const christmasEve: Ledger = ledgerOf({
  from: at('07:00'),
  due: at('15:00'),
  spans: [
    [at('08:00'), eve],
    [at('09:00'), eve, 'counted'],
    [at('09:30'), { kind: 'paused', event: 1, reason: 'customer' }],
    [at('11:00'), eve, 'counted'],
    [at('13:00'), eve],
    [at('13:31'), eve, 'counted'],
    [at('14:00'), { kind: 'paused', event: 3, reason: 'vendor' }],
    [at('15:00'), eve, 'counted'],
    [at('24:00'), eve],
  ],
  marks: [
    note('08:00', 'assigned to Anna'),
    note('08:20', 'internal note'),
    note('09:30', 'customer replied'),
  ],
})

/** A target of 24 hours of calendar time. */
export const clocks = (from: string, due: string, zone = 'America/Los_Angeles'): Ledger =>
  ledgerOf({ zone, target: '24 hours', from, due, spans: [[due, 'calendar time']] })
export const clocksBack: Ledger = clocks('Sat 2023-11-04 14:00', 'Sun 2023-11-05 13:00')
export const clocksForward: Ledger = clocks('Sat 2024-03-30 14:00', 'Sun 2024-03-31 15:00', 'Europe/Berlin')

/** Weekdays of 06:00 to 18:00 from Monday 2023-11-06, for a number of dates. */
export function longLedger(dates: number, rest: Partial<Given> = {}): Ledger {
  const at = (day: number, time: string): string => {
    const date = new Date(Date.UTC(2023, 10, 6 + day)).toUTCString()
    return `${date.slice(0, 3)} ${new Date(date).toISOString().slice(0, 10)} ${time}`
  }
  const spans = Array.from({ length: dates }, (_, day): Given['spans'] => {
    if (day % 7 > 4) return [[at(day + 1, '00:00'), 'weekend']]
    const opening = day === 0 ? [] : ([[at(day, '06:00'), 'before opening']] as const)
    const closing = day === dates - 1 ? [] : ([[at(day + 1, '00:00'), 'after closing']] as const)
    return [...opening, [at(day, '18:00'), 'open'], ...closing]
  })
  return ledgerOf({ from: at(0, '10:00'), due: at(dates - 1, '18:00'), spans: spans.flat(), ...rest })
}

/** A clock that was paused over its hours, is late and excused, with marks at the edges of its dates. */
const excused = ledgerOf({
  metric: 'resolution',
  target: '4 business hours',
  from: 'Thu 2023-11-09 00:00',
  due: 'Fri 2023-11-10 08:00',
  ended: 'Sat 2023-11-11 00:00',
  state: 'exempted',
  exemption: 'power cut',
  originalDueAt: pt('Thu 2023-11-09 10:00'),
  spans: [
    ['Thu 2023-11-09 06:00', 'before opening'],
    ['Thu 2023-11-09 07:30', 'open'],
    ['Thu 2023-11-09 18:00', { kind: 'paused', event: 1, reason: 'spare part' }],
    ['Fri 2023-11-10 05:30', { kind: 'not begun', exception: 'Fair' }],
    ['Fri 2023-11-10 08:00', { kind: 'special hours', name: 'Fair' }, 'counted'],
    ['Fri 2023-11-10 18:00', 'open', 'late'],
    ['Sat 2023-11-11 00:00', 'after closing'],
  ],
  marks: [
    { at: pt('Thu 2023-11-09 06:45'), kind: 'warning', text: '50%' },
    { at: pt('Thu 2023-11-09 07:30'), kind: 'event', event: 1, text: 'paused' },
    { at: pt('Thu 2023-11-09 18:00'), kind: 'event', event: 2, text: 'resumed' },
    { at: pt('Fri 2023-11-10 00:00'), kind: 'event', event: 3, text: 'noted: at midnight' },
    { at: pt('Fri 2023-11-10 06:10'), kind: 'warning', text: '75%' },
    {
      at: pt('Fri 2023-11-10 23:59'),
      kind: 'event',
      event: 4,
      text: 'noted: a last call before the end of this date',
    },
    { at: pt('Sat 2023-11-11 00:00'), kind: 'event', event: 5, text: 'resolved' },
  ],
})

/** Up to twelve pauses and twelve notes, warnings and names of hours on a date of special hours. */
export const crowdedLedger: fc.Arbitrary<Ledger> = fc
  .record({
    minutes: fc.uniqueArray(fc.integer({ min: 1, max: 23 * 60 }), { minLength: 2, maxLength: 24 }),
    reasons: fc.array(fc.constantFrom('customer', 'vendor', 'the lawyers of the other company', 'x'), {
      minLength: 12,
      maxLength: 12,
    }),
    marks: fc.array(
      fc.record({
        minute: fc.integer({ min: 0, max: 23 * 60 + 59 }),
        kind: fc.constantFrom('event' as const, 'warning' as const),
        text: fc.constantFrom('noted: assigned', '75%', 'asked the database team and the people next door'),
      }),
      { maxLength: 10 },
    ),
    now: fc.integer({ min: 0, max: 23 * 60 + 59 }),
  })
  .map(({ minutes, reasons, marks, now }) => {
    const atMinute = (minute: number): string => at(new Date(minute * 60_000).toISOString().slice(11, 16))
    const ends = minutes.sort((a, b) => a - b)
    return ledgerOf({
      from: 'Mon 2023-11-06 00:00',
      due: 'Mon 2023-11-06 23:30',
      nowAt: atMinute(now),
      state: 'running',
      spans: [
        ...ends.map((minute, index): Given['spans'][number] =>
          index % 2
            ? [atMinute(minute), { kind: 'paused', event: 2 * index, reason: reasons[(index - 1) / 2] ?? '' }]
            : index % 4
              ? [atMinute(minute), 'open']
              : [atMinute(minute), { kind: 'special hours', name: 'Inventory' }, 'counted'],
        ),
        ['Mon 2023-11-06 23:30', 'open'],
      ],
      marks: marks.map(({ minute, kind, text }, index) => ({
        at: pt(atMinute(minute)),
        kind,
        text,
        ...(kind === 'event' && { event: 100 + index }),
      })) as LedgerMark[],
    })
  })

/** All of them by name. */
export const LEDGERS: Readonly<Record<string, Ledger>> = {
  ...EXAMPLES,
  busy,
  manyPauses,
  christmasEve,
  excused,
  clocksBack,
  clocksForward,
  twoWeeks: longLedger(12),
  threeWeeks: longLedger(19),
  eightWeeks: longLedger(54, { state: 'running', nowAt: 'Wed 2023-11-29 11:00' }),
}
