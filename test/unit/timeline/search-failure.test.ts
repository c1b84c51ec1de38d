import {
  addBusinessTime,
  DuebyError,
  defineSchedule,
  difference,
  nextClose,
  nextOpen,
  previousClose,
  previousOpen,
  type Schedule,
  type ScheduleInput,
  succession,
} from 'dueby'
import { describe, expect, test } from 'vitest'

const utc = (weekly: ScheduleInput['weekly'], ...days: readonly string[]) =>
  defineSchedule({
    timeZone: 'UTC',
    weekly,
    specialHours: days.map((on) => ({ on: on as '2024-06-01', hours: ['09:00-17:00'] as const })),
  })
const always: ScheduleInput['weekly'] = { 'mon-sun': ['00:00-24:00'] }
const closedUntil = (from: `${number}-${number}-${number}`, to: `${number}-${number}-${number}`): Schedule =>
  defineSchedule({ timeZone: 'UTC', weekly: always, holidays: [{ from, to }] })

const never = () => utc({})
const popUp = () => utc({}, '2024-06-03', '2024-06-05')
const daily = () => utc({ 'mon-sun': ['09:00-17:00'] })
const open = () => utc(always)

/** The code, the rule and the message. */
function failure(ask: () => unknown): string {
  try {
    return String(ask())
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    const [issue] = error.issues
    return `${issue?.code} ${issue?.rule}: ${error.message}`
  }
}

const AT = '2024-06-04T12:00:00Z'
const LATE = '2199-12-31T20:00:00Z'
const EARLY = '1972-01-08T01:00:00Z'

const NEVER = 'never-opens S7: the schedule is never open. Expected a schedule with hours.'
const ended = (when: string) =>
  `never-opens S7: the schedule has no hours ${when}. Expected a schedule whose hours reach further, or another time.`
const throughout = (turn: string) =>
  `never-opens S7: the schedule is open throughout, so there is no ${turn}. Expected a schedule that closes at some time.`
const stays = (since: string) =>
  `never-closes S7: the schedule stays open from ${since} on and never closes. Expected a schedule that closes at some time.`
const OUT = /^out-of-range T4: the answer/

describe('a search that finds nothing says why', () => {
  test.each<[string, () => unknown, string | RegExp]>([
    ['no hours at all', () => nextOpen(AT, never()), NEVER],
    ['no hours at all', () => previousOpen(AT, never()), NEVER],
    ['no hours at all', () => nextClose(AT, never()), NEVER],
    ['no hours at all', () => previousClose(AT, never()), NEVER],
    ['no hours at all', () => addBusinessTime(AT, '1 hour', never()), NEVER],
    ['no hours left', () => nextOpen('2024-06-05T09:00Z', popUp()), ended('after 2024-06-05T17:00:00.000Z')],
    ['no hours left', () => nextClose('2024-06-05T17:00Z', popUp()), ended('after 2024-06-05T17:00:00.000Z')],
    ['no hours left', () => addBusinessTime(AT, '9 hours', popUp()), ended('after 2024-06-05T17:00:00.000Z')],
    [
      'no hours yet',
      () => previousOpen('2024-06-03T09:00Z', popUp()),
      ended('before 2024-06-03T09:00:00.000Z'),
    ],
    [
      'no hours yet',
      () => previousClose('2024-06-03T17:00Z', popUp()),
      ended('before 2024-06-03T09:00:00.000Z'),
    ],
    [
      'no hours yet',
      () => addBusinessTime(AT, '-9 hours', popUp()),
      ended('before 2024-06-03T09:00:00.000Z'),
    ],
    ['hours go on', () => nextOpen(LATE, daily()), OUT],
    ['hours go on', () => nextClose(LATE, daily()), OUT],
    ['hours go on', () => addBusinessTime(LATE, '1 hour', daily()), OUT],
    ['hours go on', () => previousOpen(EARLY, daily()), OUT],
    ['hours go on', () => previousClose(EARLY, daily()), OUT],
    ['always open', () => nextOpen(AT, open()), throughout('next opening')],
    ['always open', () => previousOpen(AT, open()), throughout('previous opening')],
    ['always open', () => previousClose(AT, open()), throughout('previous closing')],
    ['always open', () => nextClose(AT, open()), stays('1972-01-08T00:00:00.000Z')],
    [
      'open from some time on',
      () => nextClose(AT, closedUntil('1970-01-01', '2020-12-31')),
      stays('2021-01-01T00:00:00.000Z'),
    ],
    [
      'open from some time on',
      () => nextOpen(AT, closedUntil('1970-01-01', '2020-12-31')),
      throughout('next opening'),
    ],
    [
      'open from some time on',
      () => previousClose(AT, closedUntil('1970-01-01', '2020-12-31')),
      ended('before 2021-01-01T00:00:00.000Z'),
    ],
    [
      'open up to some time',
      () => previousOpen(AT, closedUntil('2030-01-01', '2200-12-31')),
      throughout('previous opening'),
    ],
    [
      'open up to some time',
      () => nextOpen(AT, closedUntil('2030-01-01', '2200-12-31')),
      ended('after 2030-01-01T00:00:00.000Z'),
    ],
    ['open in the last year', () => nextClose(LATE, closedUntil('1970-01-01', '2199-06-01')), OUT],
    [
      'open for more than the last year',
      () => nextClose(LATE, closedUntil('1970-01-01', '2198-12-29')),
      stays('2198-12-30T00:00:00.000Z'),
    ],
    [
      'daily hours that something else ends',
      () =>
        nextOpen(
          '2031-01-01T00:00Z',
          difference(daily(), succession({ from: '2030-01-01', schedule: open() })),
        ),
      ended('after 2029-12-31T17:00:00.000Z'),
    ],
    [
      'daily hours that something else begins',
      () =>
        previousOpen(
          '1990-01-01T00:00Z',
          difference(daily(), succession({ schedule: open() }, { from: '2000-01-01', schedule: never() })),
        ),
      ended('before 2000-01-01T09:00:00.000Z'),
    ],
    ['a combination that never opens', () => nextOpen(AT, difference(daily(), open())), NEVER],
  ])('%s: %s', (_, ask, expected) => {
    if (typeof expected === 'string') expect(failure(ask)).toBe(expected)
    else expect(failure(ask)).toMatch(expected)
  })
})
