import type { Ledger, LedgerDay, LedgerMark, LedgerSegment } from 'dueby'
import { inZone } from './vocabulary'

type Reason = LedgerSegment['reason']

/** The parts of a ledger by hand: its segments as the ends of spans with their reasons, from `from` on. */
export interface Given extends Partial<Omit<Ledger, 'segments' | 'marks'>> {
  readonly from: string
  readonly due: string
  readonly spans: readonly (readonly [
    to: string,
    reason: Reason | Reason['kind'],
    extra?: 'counted' | 'late',
  ])[]
  readonly target?: Ledger['rule']['target']
  readonly marks?: readonly LedgerMark[]
  readonly nowAt?: string
  readonly ended?: string
  /** The index of the event that ended it; by default that of the mark at that time with such a text. */
  readonly endedBy?: number
}

const COUNTED = new Set(['open', 'calendar time', 'carried'])

/** A ledger by hand, in a zone; for the rest, of the policy `Desk`: a Standard P1, first response. */
export function ledgerOf(given: Given): Ledger {
  const { from, due, spans, target = '2 business hours', nowAt, ended, zone = ZONE, ...more } = given
  const { endedBy = endOf(given, zone), ...rest } = more
  const at = (text: string): Date => inZone(text, zone)
  let start = at(from)
  const segments = spans.map(([to, word, extra]): LedgerSegment => {
    const reason = (typeof word === 'string' ? { kind: word } : word) as Reason
    const span = { from: start, to: at(to), ms: at(to).getTime() - start.getTime() }
    start = span.to
    const counted = COUNTED.has(reason.kind) || extra !== undefined
    return { ...span, counted, reason, ...(extra === 'late' && { late: true }) } as LedgerSegment
  })
  const counting = segments.filter(({ counted, late }) => counted && !late)
  return {
    policy: 'Desk',
    zone,
    metric: 'firstResponse',
    tier: 'standard',
    priority: 'P1',
    startedAt: at(from),
    countedFrom: at(from),
    dueAt: at(due),
    rule: { target, from: 'policy' },
    countedMs: counting.reduce((sum, { ms }) => sum + ms, 0),
    warnings: [],
    ...(nowAt !== undefined && { now: at(nowAt) }),
    ...(ended !== undefined && { endedAt: at(ended) }),
    ...rest,
    segments,
    marks: [
      { at: rest.startedAt ?? at(from), kind: 'received' },
      ...(given.marks ?? []),
      { at: at(due), kind: 'due' },
      ...(ended === undefined ? [] : [{ at: at(ended), kind: 'ended' as const, event: endedBy }]),
      ...(nowAt === undefined ? [] : [{ at: at(nowAt), kind: 'now' as const }]),
    ],
  }
}

function endOf({ ended, marks = [] }: Given, zone: string): number {
  const end = marks.find(
    ({ at, text = '' }) =>
      ended !== undefined &&
      at.getTime() === inZone(ended, zone).getTime() &&
      /^(responded|updated|resolved|cancelled)/.test(text),
  )
  return end?.event ?? 1
}

const ZONE = 'America/Los_Angeles'

/** The dates of a target in business days, from a first one: `'1'` counts, other words are reasons. */
export function daysFrom(first: string, reasons: readonly (number | string)[]): LedgerDay[] {
  return reasons.map((reason, index) => {
    const date = new Date(Date.parse(`${first}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10)
    const [kind, name] = String(reason).split(': ')
    return {
      date,
      ...(typeof reason === 'number' ? { nth: reason } : { reason: kind }),
      ...(name !== undefined && { name }),
    } as LedgerDay
  })
}

const christmasWeek = { kind: 'holiday', name: 'Christmas week' } as const
const newYear = { kind: 'holiday', name: "New Year's Day" } as const

/** The examples of the documentation. */
export const EXAMPLES: Readonly<
  Record<'christmas' | 'clocksBack' | 'twoPauses' | 'threeDays' | 'missed', Ledger>
> = {
  christmas: ledgerOf({
    from: 'Fri 2023-12-22 17:00',
    due: 'Tue 2024-01-02 07:00',
    spans: [
      ['Fri 2023-12-22 18:00', 'open'],
      ['Sat 2023-12-23 00:00', 'after closing'],
      ['Mon 2023-12-25 00:00', 'weekend'],
      ['Sat 2023-12-30 00:00', christmasWeek],
      ['Mon 2024-01-01 00:00', 'weekend'],
      ['Tue 2024-01-02 00:00', newYear],
      ['Tue 2024-01-02 06:00', 'before opening'],
      ['Tue 2024-01-02 07:00', 'open'],
    ],
  }),
  clocksBack: ledgerOf({
    priority: 'P2',
    target: '4 business hours',
    from: 'Fri 2023-11-03 17:30',
    due: 'Mon 2023-11-06 09:30',
    spans: [
      ['Fri 2023-11-03 18:00', 'open'],
      ['Sat 2023-11-04 00:00', 'after closing'],
      ['Mon 2023-11-06 00:00', 'weekend'],
      ['Mon 2023-11-06 06:00', 'before opening'],
      ['Mon 2023-11-06 09:30', 'open'],
    ],
    marks: [{ at: new Date('2023-11-05T09:00:00Z'), kind: 'clock change', shiftMs: -3_600_000 }],
  }),
  twoPauses: ledgerOf({
    priority: 'P2',
    target: '4 business hours',
    from: 'Mon 2023-11-06 10:00',
    due: 'Mon 2023-11-06 15:45',
    originalDueAt: inZone('Mon 2023-11-06 14:00', ZONE),
    spans: [
      ['Mon 2023-11-06 11:00', 'open'],
      ['Mon 2023-11-06 11:30', { kind: 'paused', event: 1, reason: 'customer' }],
      ['Mon 2023-11-06 13:00', 'open'],
      ['Mon 2023-11-06 14:15', { kind: 'paused', event: 3, reason: 'vendor' }],
      ['Mon 2023-11-06 15:45', 'open'],
    ],
  }),
  threeDays: ledgerOf({
    priority: 'P4',
    target: '3 business days',
    from: 'Fri 2023-12-22 10:00',
    due: 'Thu 2024-01-04 18:00',
    spans: [
      ['Fri 2023-12-22 18:00', 'open'],
      ['Sat 2023-12-23 00:00', 'after closing'],
      ['Mon 2023-12-25 00:00', 'weekend'],
      ['Sat 2023-12-30 00:00', christmasWeek],
      ['Mon 2024-01-01 00:00', 'weekend'],
      ['Tue 2024-01-02 00:00', newYear],
      ['Tue 2024-01-02 06:00', 'before opening'],
      ['Tue 2024-01-02 18:00', 'open'],
      ['Wed 2024-01-03 00:00', 'after closing'],
      ['Wed 2024-01-03 06:00', 'before opening'],
      ['Wed 2024-01-03 18:00', 'open'],
      ['Thu 2024-01-04 00:00', 'after closing'],
      ['Thu 2024-01-04 06:00', 'before opening'],
      ['Thu 2024-01-04 18:00', 'open'],
    ],
    days: daysFrom('2023-12-22', [
      'day of receipt',
      'weekend',
      'weekend',
      ...Array<string>(5).fill('holiday: Christmas week'),
      'weekend',
      'weekend',
      "holiday: New Year's Day",
      1,
      2,
      3,
    ]),
    point: 'close',
    warnings: ['holidays are known only through 2024-01-01'],
  }),
  missed: ledgerOf({
    target: '2 hours',
    from: 'Tue 2023-12-26 10:00',
    due: 'Tue 2023-12-26 12:00',
    ended: 'Tue 2023-12-26 12:40',
    state: 'missed',
    rule: {
      target: '2 hours',
      from: 'exception',
      name: 'Holiday cover',
      during: 'Christmas week',
      instead: '2 business hours',
    },
    spans: [
      ['Tue 2023-12-26 12:00', 'calendar time'],
      ['Tue 2023-12-26 12:40', 'calendar time', 'late'],
    ],
  }),
}
