import { oneOf } from '../../core/closest'
import { MAX_ISSUES, type Message } from '../../core/issue'

const IN_EXCEPTION = "keep it if a policy has an exception during 'holidays'"

export const HOLIDAY_ON_CLOSED_DAY: Message = {
  code: 'holiday-on-closed-day',
  rule: 'S3',
  severity: 'advice',
  words: (received) => [
    `the schedule is closed on ${received} anyway, so this holiday changes no hours`,
    `the date on which it is observed, or no entry; ${IN_EXCEPTION}`,
  ],
}

/** @param values The values of `observed` that move the holiday to an open day. */
export function fallsOnClosedDay(values: readonly string[]): Message {
  const expected =
    values.length > 0
      ? `'observed' set to ${oneOf(values)}, or to 'none' if the holiday is not moved`
      : "'observed' set to 'none', and the day that is off instead as another holiday, if there is one"
  return {
    ...HOLIDAY_ON_CLOSED_DAY,
    words: (received, date) => [
      `${received} falls on ${date}, which is closed anyway, so it changes no hours`,
      `${expected}; ${IN_EXCEPTION}`,
    ],
  }
}

export const SPECIAL_HOURS_ON_HOLIDAY: Message = {
  code: 'special-hours-on-holiday',
  rule: 'S3',
  severity: 'advice',
  words: (received, holiday) => [
    `${received} is also ${holiday}; the special hours take precedence`,
    'one entry for the date, unless a policy needs to know that it is a holiday',
  ],
}

/** @param remedy What keeps the holidays apart; `''` for nothing. */
export function holidaysMeet(remedy: string): Message {
  return {
    code: 'rules-meet',
    rule: 'S14',
    severity: 'advice',
    words: (received, what) => [
      `${received} is on ${what}, so both together are one day off`,
      remedy
        ? `${remedy}, if there should be two days off`
        : 'only one of the two, or both as they are if one day off is meant',
    ],
  }
}

export const SPECIAL_HOURS_MEET: Message = {
  code: 'rules-meet',
  rule: 'S11',
  severity: 'advice',
  words: (received, what) => [
    `${received} is on ${what}, and the first in the list applies`,
    'one of them for the date, or the one that should apply first in the list',
  ],
}

export const NO_FREE_DATE: Message = {
  code: 'no-free-date',
  rule: 'S14',
  severity: 'advice',
  words: (received, date) => [
    `${received} stays on ${date}, because the two weeks after it have no free date`,
    'fewer holidays around it, or another date on which it is observed',
  ],
}

export const MINUTE_MISSING: Message = {
  code: 'minute-missing',
  rule: 'S2',
  severity: 'advice',
  words: (received, whole) => [
    `${received} closes one minute before midnight, because the end of a row is not part of it`,
    `'${whole}' if the row is meant to last until midnight`,
  ],
}

export const CLOCK_CHANGE_IN_HOURS: Message = {
  code: 'clock-change-in-hours',
  rule: 'S1',
  severity: 'advice',
  words: (received, what) => [
    `${received} ${what}`,
    'rows that avoid the clock change, or this row as it is if elapsed time is what you mean',
  ],
}

export const HOLIDAYS_END: Message = {
  code: 'holidays-end',
  rule: 'S10',
  severity: 'advice',
  words: (_, problem) => [
    problem,
    "the holidays up to that date, and 'holidaysThrough' set to the last date that was checked",
  ],
}

export const MORE_ADVICE: Message = {
  code: 'more-advice',
  rule: 'S7',
  severity: 'advice',
  words: () => [
    `there is more advice than the ${MAX_ISSUES} entries listed here`,
    'another check after these are dealt with',
  ],
}
