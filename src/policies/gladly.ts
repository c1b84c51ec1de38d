import { declarePolicy } from '../policy/define-policy'
import type { Policy } from '../policy/policy'
import { declareSchedule } from '../schedule/define-schedule'

// The support hours and 2023 holidays that Gladly Support published.
const schedule = /* @__PURE__ */ declareSchedule({
  timeZone: 'America/Los_Angeles',
  weekly: { 'mon-fri': ['06:00-18:00'] },
  holidays: [
    { name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' },
    { name: "New Year's Day", on: '2024-01-01' },
  ],
  holidaysThrough: '2024-01-01',
})

/**
 * The support policy that Gladly published for the 2023 holidays: open Monday to Friday, 06:00 to 18:00 Pacific Time.
 * Targets for Premium P1 and P2 count calendar time (P1), and these requests alert the team at any hour. A Standard P1
 * received on a holiday is due in two calendar hours (P4). The meanings and the guidance were written for this library.
 *
 * Holidays are listed through 2024-01-01. Later due times have a `calendar-not-covered` warning (S10).
 *
 * @example
 * firstResponseDue({ tier: 'premium', priority: 'P1', receivedAt: '2023-12-25T03:00:00-08:00' }, gladly).dueAt // => 2023-12-25T12:00:00.000Z
 * gladly.priorities.map(({ id, name }) => `${id} ${name}`) // => ['P1 Critical', 'P2 Major', 'P3 Partial', 'P4 Minimal']
 */
export const gladly: Policy<'premium' | 'standard', 'P1' | 'P2' | 'P3' | 'P4', 'firstResponse'> =
  /* @__PURE__ */ declarePolicy({
    name: 'Gladly Support',
    schedule,
    tiers: ['premium', 'standard'],
    priorities: [
      {
        id: 'P1',
        name: 'Critical',
        meaning: 'Production is down: nobody can work, and there is no workaround.',
        guidance: {
          right: [
            'No agent can sign in, so customers get no answers.',
            'Messages of every channel have stopped arriving.',
          ],
          wrong: [
            {
              example: 'Calls connect, but for half of the agents the sound drops out.',
              shouldBe: 'P2',
            },
            { example: 'One agent cannot sign in; everyone else can.', shouldBe: 'P3' },
            { example: 'We want a new channel set up before our launch tomorrow.', shouldBe: 'P4' },
          ],
        },
      },
      {
        id: 'P2',
        name: 'Major',
        meaning: 'Production works, but badly, and for many people at once.',
        guidance: {
          right: [
            'Pages take half a minute to open for the whole team.',
            'Outgoing e-mail is delayed by hours for all customers.',
          ],
          wrong: [
            { example: 'The whole team is signed out and cannot get back in.', shouldBe: 'P1' },
            {
              example: 'Search finds nothing for two agents; for the others it works.',
              shouldBe: 'P3',
            },
            { example: 'A report would be easier to read with another column.', shouldBe: 'P4' },
          ],
        },
      },
      {
        id: 'P3',
        name: 'Partial',
        meaning: 'Something not critical is lost, or only one or two people are affected.',
        guidance: {
          right: [
            'Large attachments fail to upload for one agent.',
            'A saved reply shows the wrong customer name now and then.',
          ],
          wrong: [
            { example: 'No agent can open a conversation any more.', shouldBe: 'P1' },
            { example: 'Replies of most agents fail to send on the first try.', shouldBe: 'P2' },
            { example: 'Where can I change the signature of my replies?', shouldBe: 'P4' },
          ],
        },
      },
      {
        id: 'P4',
        name: 'Minimal',
        meaning: 'Production is not affected: a question, a request, or the documentation.',
        guidance: {
          right: [
            'How do we add a second support address?',
            'A step in the help article no longer matches the screen.',
            'We would like conversations to be sorted by topic.',
          ],
          wrong: [
            { example: 'Is anything wrong? None of us has had a message since nine.', shouldBe: 'P1' },
            { example: 'Routing has sent all chats to one queue since this morning.', shouldBe: 'P2' },
            { example: 'One colleague no longer gets notified of new conversations.', shouldBe: 'P3' },
          ],
        },
      },
    ],
    targets: {
      firstResponse: {
        P1: { premium: '1 hour', standard: '2 business hours' },
        P2: { premium: '4 hours', standard: '4 business hours' },
        P3: 'next business day',
        P4: '3 business days',
      },
    },
    alerts: { P1: ['premium'], P2: ['premium'] },
    exceptions: [
      {
        name: 'Holiday cover',
        during: 'holidays',
        targets: { firstResponse: { P1: { standard: '2 hours' } } },
      },
    ],
  })
