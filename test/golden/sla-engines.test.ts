/**
 * Faults that users of SLA engines have reported, each as a ticket under the policy `Desk`, with the answer of our rules.
 * `seen` is where the fault, or the question about it, was reported.
 */
import type { ClockOptions, Metric } from 'dueby'
import { expect, test } from 'vitest'
import { brief, deskWith, statusAt } from '../support/tickets'

interface Row {
  readonly given: string
  readonly when: readonly string[]
  readonly now: string
  readonly expected: string
  readonly why: string
  readonly seen: string
  /** @defaultValue 'firstResponse' */
  readonly metric?: Metric
  readonly options?: Omit<ClockOptions, 'now'>
  readonly policy?: object
}

const rows: readonly Row[] = [
  // Pauses
  {
    given: 'a target in business days, and a pause at night',
    when: ['Mon 10:00 received standard P3', 'Mon 19:00 paused', 'Tue 05:00 resumed'],
    now: 'Tue 10:00',
    expected: 'running, due Tue 18:00, 720 of 1200 min',
    why: 'C15: a pause outside hours changes nothing',
    seen: 'GLPI #14937, #10594: day targets moved by pauses at night',
  },
  {
    given: 'a target in business days, and a pause in hours',
    when: ['Mon 10:00 received standard P3', 'Mon 11:00 paused', 'Mon 12:00 resumed'],
    now: 'Wed 06:30',
    expected: 'running, due Wed 07:00, 1170 of 1200 min',
    why: 'C2: it moves by the open time paused',
    seen: 'GLPI #14937',
  },
  {
    given: 'a pause from open hours into the night',
    when: ['Mon 16:00 received standard P2', 'Mon 17:00 paused', 'Mon 22:00 resumed'],
    now: 'Tue 07:00',
    expected: 'running, due Tue 09:00, 120 of 240 min',
    why: 'C15: only its hour in open time counts out',
    seen: 'Dynamics 365 documentation: a resume outside hours is not considered',
  },
  {
    given: 'a pause, and its end',
    when: ['Mon 10:00 received standard P1', 'Mon 11:00 paused customer', 'Mon 14:00 resumed'],
    now: 'Mon 14:30',
    expected: 'running, due Mon 15:00, 90 of 120 min',
    why: 'C15: the time used before the pause stays used',
    seen: 'Frappe #1554, #1675: wrong due times after resuming',
  },
  {
    given: 'a ticket that is created paused, on a closed date',
    when: ['Sat 10:00 received standard P1', 'Sat 10:00 paused'],
    now: 'Mon 2023-11-13 08:00',
    expected: 'paused, due Mon 2023-11-13 10:00, 0 of 120 min',
    why: 'C15, C16: nothing is used, and nothing is missed',
    seen: 'alga-psa #3091: created in a status that pauses',
  },
  {
    given: 'a miss, and a pause after it',
    when: ['Mon 10:00 received standard P1', 'Mon 12:30 paused'],
    now: 'Mon 15:00',
    expected: 'missed, due Mon 12:00, 150 of 120 min',
    why: 'C15, C20: a pause after the due time undoes nothing',
    seen: 'Zendesk documentation: paused (breached)',
  },
  {
    given: 'a customer who answers in a pause',
    when: ['Mon 10:00 received standard P1', 'Mon 11:00 paused customer', 'Mon 13:00 customer-replied'],
    now: 'Mon 14:00',
    expected: 'paused, due Mon 15:00, 60 of 120 min',
    why: 'C8, C26: nothing is inferred, and a warning says who waits',
    seen: 'an article on Dynamics 365: 11 of 50 cases counted as met had never resumed',
  },
  // Changes
  {
    given: 'a pause, and then a higher priority',
    when: [
      'Mon 10:00 received standard P3',
      'Mon 10:30 paused',
      'Mon 12:30 resumed',
      'Mon 13:00 priority-changed P1',
    ],
    now: 'Mon 13:15',
    expected: 'running, due Mon 14:00, 75 of 120 min',
    why: 'C18: pauses are kept',
    seen: 'GLPI #6902, #15605, #1911: pauses lost with the priority',
  },
  {
    given: 'a higher priority after its time is over',
    when: ['Mon 10:00 received standard P3', 'Mon 15:00 priority-changed P1'],
    now: 'Mon 15:00',
    expected: 'missed, due Mon 12:00, 300 of 120 min',
    why: "C18: 'from receipt' leaves no time; 'from change' gives all of it, as the next row shows",
    seen: 'GLPI #1911; osTicket-1.7 #686',
  },
  {
    given: 'the same with another rule',
    when: ['Mon 10:00 received standard P3', 'Mon 15:00 priority-changed P1'],
    now: 'Mon 15:00',
    options: { onChange: 'from change' },
    expected: 'running, due Mon 17:00, 0 of 120 min',
    why: 'C18',
    seen: 'GLPI #1911; osTicket-1.7 #686',
  },
  {
    given: 'a change after the resolution',
    when: ['Mon 10:00 received standard P1', 'Mon 15:00 resolved', 'Tue 11:00 priority-changed P4'],
    now: 'Wed 10:00',
    metric: 'resolution',
    expected: 'met, due Tue 10:00, 300 of 720 min',
    why: 'C11: an ended cycle is frozen',
    seen: 'Chatwoot #15024; OCA helpdesk #157: ended clocks changed later',
  },
  {
    given: 'a miss that is answered and resolved',
    when: ['Mon 10:00 received standard P1', 'Mon 13:00 responded', 'Mon 14:00 resolved'],
    now: 'Fri 10:00',
    expected: 'missed, due Mon 12:00, 180 of 120 min',
    why: 'C11, C20: it stays missed, with the time of the answer',
    seen: 'Chatwoot #15024',
  },
  // Agreements
  {
    given: 'an agreed due time, and a pause',
    when: ['Mon 10:00 received standard P1', 'Mon 11:00 due-agreed resolution Fri 12:00', 'Tue 06:00 paused'],
    now: 'Tue 10:00',
    metric: 'resolution',
    expected: 'running, due Fri 12:00, 720 of 3000 min',
    why: 'C19: pauses do not move it',
    seen: 'GLPI #17186, #16236: a time set by hand moved with pending',
  },
  // First and next response
  {
    given: 'a customer who writes again before the first answer',
    when: ['Mon 10:00 received standard P1', 'Mon 11:30 customer-replied'],
    now: 'Mon 12:30',
    expected: 'missed, due Mon 12:00, 150 of 120 min',
    why: 'C12: it changes nothing',
    seen: 'Zammad #5177, #3140: the update clock overruled the first response',
  },
  {
    given: 'several questions after an answer',
    when: [
      'Mon 10:00 received standard P1',
      'Mon 10:30 responded',
      'Mon 14:00 customer-replied',
      'Mon 15:00 customer-replied',
    ],
    now: 'Mon 15:30',
    metric: 'nextResponse',
    expected: 'running, due Mon 16:00, 90 of 120 min',
    why: 'C11: from the oldest message that is not answered',
    seen: 'libredesk #86, #95; Frappe CRM #1385',
  },
  {
    given: 'an automatic reply and an internal note',
    when: ['Mon 10:00 received standard P1', 'Mon 10:00 noted auto-reply', 'Mon 11:00 noted internal'],
    now: 'Mon 11:30',
    expected: 'running, due Mon 12:00, 90 of 120 min',
    why: 'C8: neither is an answer',
    seen: 'Chatwoot #6548, #4043; Zammad #1620, #1322',
  },
  {
    given: 'a call that is taken by phone',
    when: ['Mon 10:00 received standard P1', 'Mon 10:00 responded'],
    now: 'Mon 17:00',
    expected: 'met, due Mon 12:00, 0 of 120 min',
    why: 'C11: received and answered at one instant',
    seen: 'Znuny #514: the type of the ticket decided',
  },
  {
    given: 'a ticket that an agent opens for a customer',
    when: ['Mon 10:00 received standard P1 agent'],
    now: 'Mon 17:00',
    expected: 'idle',
    why: 'C11: there is nothing to answer',
    seen: 'Znuny #514',
  },
  // Ends
  {
    given: 'a ticket that is resolved without an answer',
    when: ['Mon 10:00 received standard P1', 'Mon 11:00 resolved'],
    now: 'Mon 17:00',
    expected: 'met, due Mon 12:00, 60 of 120 min',
    why: 'C11: resolving ends both',
    seen: 'Frappe #1542',
  },
  {
    given: 'a ticket that is merged into another one',
    when: ['Mon 10:00 received standard P1', 'Mon 11:00 cancelled merged'],
    now: 'Mon 17:00',
    expected: 'cancelled, due Mon 12:00, 60 of 120 min',
    why: 'C11, C20: no clock runs on',
    seen: 'Zammad #904: escalated after merging',
  },
  {
    given: 'a merge after the due time',
    when: ['Mon 10:00 received standard P1', 'Mon 12:30 cancelled merged'],
    now: 'Mon 17:00',
    expected: 'missed, due Mon 12:00, 150 of 120 min',
    why: 'C20: it does not undo a miss',
    seen: 'Dynamics 365 forum: cancelled cases',
  },
  {
    given: 'a reopened ticket, by default',
    when: ['Mon 10:00 received standard P1', 'Mon 12:00 resolved', 'Tue 12:00 reopened'],
    now: 'Tue 13:00',
    metric: 'resolution',
    expected: 'running, due Wed 10:00, 180 of 720 min',
    why: 'C13: the time while resolved does not count',
    seen: 'GLPI #5213, #9267',
  },
  {
    given: 'a reopened ticket that starts again',
    when: ['Mon 10:00 received standard P1', 'Mon 12:00 resolved', 'Tue 12:00 reopened'],
    now: 'Tue 13:00',
    metric: 'resolution',
    options: { onReopen: 'restart' },
    expected: 'running, due Wed 12:00, 60 of 720 min',
    why: 'C13',
    seen: 'Znuny #369; three write-ups for Dynamics 365',
  },
  // Cells and exemptions
  {
    given: 'a priority without a target',
    when: ['Mon 10:00 received standard P4'],
    now: 'Fri 10:00',
    metric: 'resolution',
    expected: 'idle',
    why: "P7: 'no target' is said, not written as a year",
    seen: 'Frappe #1598: targets of a year as a workaround',
  },
  {
    given: 'a miss that is excused later',
    when: ['Mon 10:00 received standard P1', 'Mon 13:00 responded', 'Tue 10:00 exempted outage'],
    now: 'Tue 11:00',
    expected: 'exempted, due Mon 12:00, 180 of 120 min',
    why: 'C21: the outcome stays known',
    seen: 'dbt_zendesk #274; HaloPSA documentation',
  },
  // Hours
  {
    given: 'a request over the night on which the clocks go back',
    when: ['Sun 2023-11-05 00:30 received premium P2'],
    now: 'Sun 2023-11-05 03:00',
    expected: 'running, due Sun 2023-11-05 03:30, 210 of 240 min',
    why: 'T3: four real hours',
    seen: 'GLPI #15429: times were off',
  },
  {
    given: 'a tier in another time zone',
    when: ['Mon 10:00 received premium P1'],
    now: 'Mon 17:00',
    policy: {
      tierSchedules: { premium: { timeZone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } } },
      targets: { firstResponse: { P1: '2 business hours', P2: '1 hour', P3: '1 hour', P4: '1 hour' } },
      exceptions: [],
    },
    expected: 'running, due Mon 18:00, 60 of 120 min',
    why: 'P8: its hours begin on Tuesday at 09:00 in Tokyo, 16:00 here',
    seen: 'Frappe #3776: hours of the server',
  },
]

test.each(rows)(
  '$given: $expected ($why; seen: $seen)',
  ({ when, now, expected, metric, options, policy }) => {
    const of = policy ? deskWith(policy) : undefined
    expect(brief(statusAt(metric ?? 'firstResponse', when, now, options, of))).toBe(expected)
  },
)

test('warnings come at working times, and never at the midnight before', () => {
  const events = ['Mon 17:00 received standard P1']
  const status = statusAt('firstResponse', events, 'Tue 06:59', { warnings: ['50%', '1 hour before'] })
  // Seen: GLPI #22678, #15357, #15429 and Zammad #4432, #2157, with warnings at 00:00.
  expect(status.state !== 'idle' && status.reached.map(({ at }) => at.toISOString())).toEqual([
    '2023-11-07T14:00:00.000Z',
    '2023-11-07T14:00:00.000Z',
  ])
})
