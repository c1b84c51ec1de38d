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

const ALL = { timeZone: 'UTC', weekly: { 'mon-sun': ['09:00-17:00'] } }
const NONE = { timeZone: 'UTC', weekly: {} }
const special = (...dates: string[]) => ({
  ...NONE,
  specialHours: dates.map((on) => ({ on, hours: ['09:00-17:00'] })),
})
const season = (more: object = {}) => ({
  from: { month: 6, day: 1 },
  to: { month: 8, day: 31 },
  weekly: ALL.weekly,
  ...more,
})

/** The dates of the first and the last hours, if they begin and end in the supported range. */
type Range = readonly [first: string | undefined, last: string | undefined]
const ENDLESS: Range = [undefined, undefined]

describe('hours that begin or end in the supported range do so in the message (S7)', () => {
  const [may, july] = [special('2024-05-01', '2024-05-31'), special('2024-05-20', '2024-05-31', '2024-07-01')]

  const LAST_JUNE = special('2199-06-15')
  const ONLY_LAST_JUNE: Range = ['2199-06-15', '2199-06-15']
  const ALL_YEAR = [{ from: '1972-01-01', to: '2199-12-31' }]

  test.each<[string, object, Range | 'never']>([
    ['weekly hours', ALL, ENDLESS],
    ['no hours', NONE, 'never'],
    ['some special hours', special('2024-05-03', '2024-05-01'), ['2024-05-01', '2024-05-03']],
    [
      'closed dates in special hours',
      { ...NONE, specialHours: [...special('2024-05-02').specialHours, { on: '2024-05-09', hours: [] }] },
      ['2024-05-02', '2024-05-02'],
    ],
    [
      'a closed date before special hours',
      { ...NONE, specialHours: [{ on: '2024-05-01', hours: [] }, ...special('2024-05-02').specialHours] },
      ['2024-05-02', '2024-05-02'],
    ],
    ['special hours on the first supported date', special('1972-01-08'), ['1972-01-08', '1972-01-08']],
    ['special hours on the last supported date', special('2199-12-31'), ['2199-12-31', '2199-12-31']],
    ['special hours before the supported range', special('1972-01-01'), [undefined, '1972-01-01']],
    [
      'a range of special hours',
      { ...NONE, specialHours: [{ from: '2024-05-01', to: '2024-05-03', hours: ['09:00-17:00'] }] },
      ['2024-05-01', '2024-05-03'],
    ],
    [
      'special hours for good',
      { ...NONE, specialHours: [{ from: '2024-05-01', to: '2300-01-01', hours: ['09:00-17:00'] }] },
      ['2024-05-01', undefined],
    ],
    [
      'yearly special hours',
      { ...NONE, specialHours: [{ every: { month: 2, day: 29 }, hours: ['09:00-17:00'] }] },
      ENDLESS,
    ],
    [
      'yearly special hours of some years',
      {
        ...NONE,
        specialHours: [{ every: { month: 5, day: 1 }, since: 2020, until: 2022, hours: ['09:00-17:00'] }],
      },
      ['2020-05-01', '2022-05-01'],
    ],
    ['a season', { ...NONE, seasons: [season()] }, ENDLESS],
    ['a season without hours', { ...NONE, seasons: [season({ weekly: {} })] }, 'never'],
    [
      'a season of some years',
      { ...NONE, seasons: [season({ since: 2020, until: 2022 })] },
      ['2020-06-01', '2022-08-31'],
    ],
    [
      'a season over New Year',
      { ...NONE, seasons: [season({ from: { month: 12, day: 1 }, to: { month: 1, day: 31 }, until: 2022 })] },
      [undefined, '2023-01-31'],
    ],
    [
      'a long closure',
      { ...ALL, holidays: [{ from: '2024-05-01', to: '2300-01-01' }] },
      [undefined, '2024-04-30'],
    ],
    [
      'a long closure, with special hours',
      {
        ...ALL,
        holidays: [{ from: '2024-05-01', to: '2300-01-01' }],
        specialHours: [
          { on: '2030-05-02', hours: ['09:00-17:00'] },
          { on: '2030-05-03', hours: [] },
        ],
      },
      [undefined, '2030-05-02'],
    ],
    [
      'a long closure, with dates that are closed every year',
      {
        ...ALL,
        holidays: [{ from: '2024-05-01', to: '2300-01-01' }],
        specialHours: [{ every: { month: 12, day: 25 }, hours: [] }],
      },
      [undefined, '2024-04-30'],
    ],
    [
      'a closure that ends before the supported range does',
      { ...ALL, holidays: [{ from: '2024-05-01', to: '2199-12-30' }] },
      ENDLESS,
    ],
    ['a closure of everything', { ...ALL, holidays: [{ from: '1900-01-01', to: '2300-01-01' }] }, 'never'],
    [
      'weeks of which one has hours',
      {
        ...NONE,
        weekly: [ALL.weekly, ...Array(52).fill({})],
        firstWeek: '2024-01-01',
        holidays: [{ from: '2025-06-01', to: '2300-01-01' }],
      },
      [undefined, '2025-01-12'],
    ],
    ['a union', { union: [may, july] }, ['2024-05-01', '2024-07-01']],
    ['a union with nothing', { union: [NONE, may] }, ['2024-05-01', '2024-05-31']],
    ['an intersection', { intersection: [july, may] }, ['2024-05-31', '2024-05-31']],
    ['an intersection with hours on other dates', { intersection: [may, special('2024-05-20')] }, 'never'],
    [
      'a difference',
      { difference: [july, special('2024-05-31', '2024-07-01')] },
      ['2024-05-20', '2024-05-20'],
    ],
    ['a difference with everything', { difference: [july, ALL] }, 'never'],
    ['a difference of hours with an end', { difference: [july, may] }, ['2024-05-20', '2024-07-01']],
    ['an operand twice', { union: [may, may] }, ['2024-05-01', '2024-05-31']],
    [
      'versions',
      { versions: [{ schedule: ALL }, { from: '2024-05-01', schedule: NONE }] },
      [undefined, '2024-04-30'],
    ],
    [
      'versions from a date on',
      { versions: [{ from: '2024-05-02', schedule: ALL }] },
      ['2024-05-02', undefined],
    ],
    [
      'a version with a few dates',
      {
        versions: [
          { from: '2024-05-10', schedule: july },
          { from: '2024-06-01', schedule: NONE },
        ],
      },
      ['2024-05-20', '2024-05-31'],
    ],
    ['an intersection of hours without and with an end', { intersection: [ALL, LAST_JUNE] }, ONLY_LAST_JUNE],
    ['an intersection of hours without an end', { intersection: [ALL, ALL] }, ENDLESS],
    ['a union of hours without and with an end', { union: [LAST_JUNE, ALL] }, ENDLESS],
    ['a union of hours with an end', { union: [LAST_JUNE, may] }, ['2024-05-01', '2199-06-15']],
    [
      'hours with an end, less others',
      { difference: [LAST_JUNE, { ...ALL, holidays: ALL_YEAR }] },
      ONLY_LAST_JUNE,
    ],
    ['hours without an end, less others', { difference: [ALL, LAST_JUNE] }, ENDLESS],
    [
      'a version that ends in the last year',
      { versions: [{ schedule: ALL }, { from: '2199-10-01', schedule: NONE }] },
      [undefined, '2199-09-30'],
    ],
    [
      'a version from the first year on',
      { versions: [{ from: '1972-03-01', schedule: ALL }] },
      ['1972-03-01', undefined],
    ],
    [
      'a version from the first date on',
      { versions: [{ from: '1972-01-08', schedule: ALL }] },
      ['1972-01-08', undefined],
    ],
    [
      'a season through the last year',
      { ...NONE, seasons: [season({ until: 2199 })] },
      [undefined, '2199-08-31'],
    ],
    [
      'a season since the first year',
      { ...NONE, seasons: [season({ since: 1972 })] },
      ['1972-06-01', undefined],
    ],
    [
      'a season through the year after',
      { ...NONE, seasons: [season({ since: 1971, until: 2200 })] },
      ENDLESS,
    ],
  ])('%s', (_, data, expected) => {
    const schedule = defineSchedule(data as ScheduleInput)
    const found = ['-3000000 hours', '3000000 hours'].map((far) =>
      failure(() => addBusinessTime(AT, far as '1 hour', schedule)),
    )
    if (expected === 'never') expect(found).toEqual([NEVER, NEVER])
    else {
      const [first, last] = expected
      expect(found[0]).toMatch(first ? ended(`before ${first}T09:00:00.000Z`) : OUT)
      expect(found[1]).toMatch(last ? ended(`after ${last}T17:00:00.000Z`) : OUT)
    }
  })
})
