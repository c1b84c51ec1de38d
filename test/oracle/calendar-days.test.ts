import { type CalendarDay, calendarDays, type DateText, parseSchedule, type Schedule } from 'dueby'
import { describe, expect, test } from 'vitest'
import { instantNear, window } from '../support/arbitraries'
import { calendar } from '../support/calendars'
import { holds } from '../support/property'
import { treeCases } from '../support/trees'
import { holidaysOn, type NaiveSeason, specialOn } from './naive-calendar'
import { clockAt, isBusinessDate, isTreeOpenAt } from './naive-combined'
import {
  addDays,
  isOpenAt,
  localDateAt,
  minuteShownAt,
  type NaiveCalendar,
  type NaiveClock,
  type NaiveSchedule,
} from './naive-schedule'

// Compares calendarDays with a walk over all minutes at which the clock can show the date.

const MINUTE = 60_000
const DAY = 1440

/** The hours that a clock shows on a date: minutes that are open, and skipped ones with open time on both sides. */
function hoursShown(
  date: string,
  clock: (at: number) => NaiveClock,
  isOpen: (at: number) => boolean,
): string[] {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  const minutes = new Set<number>()
  let isShown = false
  let before: { readonly reading: number; readonly isOpen: boolean } | undefined
  for (let at = midnight - 20 * 60 * MINUTE; at < midnight + 44 * 60 * MINUTE; at += MINUTE) {
    const shown = localDateAt(clock(at), at)
    const days = (Date.parse(`${shown}T00:00:00Z`) - midnight) / (DAY * MINUTE)
    const reading = days * DAY + minuteShownAt(clock(at), at)
    const now = { reading, isOpen: isOpen(at) }
    if (shown === date) isShown = true
    if (now.isOpen) minutes.add(reading)
    if (now.isOpen && before?.isOpen)
      for (let skipped = before.reading + 1; skipped < reading; skipped++) minutes.add(skipped)
    before = now
  }
  if (!isShown) return []
  const texts: string[] = []
  for (let minute = 0; minute <= DAY; minute++) {
    const [is, was] = [minute < DAY && minutes.has(minute), minute > 0 && minutes.has(minute - 1)]
    const text = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    if (is && !was) texts.push(text)
    if (was && !is) texts.push(`${texts.pop()}-${text}`)
  }
  return texts
}

const asTexts = ({ hours }: CalendarDay): string[] => hours.map(({ from, to }) => `${from}-${to}`)

function isInSeason({ from, to, since = 0, until = 9999 }: NaiveSeason, date: string): boolean {
  const year = Number(date.slice(0, 4))
  const [first, last, day] = [from, to, { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) }].map(
    ({ month, day }) => month * 100 + day,
  ) as [number, number, number]
  const isWithin = (begun: number): boolean => begun >= since && begun <= until
  if (first <= last) return day >= first && day <= last && isWithin(year)
  return (day >= first && isWithin(year)) || (day <= last && isWithin(year - 1))
}

/** What decides a date (S3, S11, S12), with its name. */
function decisionOf({ specialHours = [], holidays = [], seasons = [] }: NaiveCalendar, date: string): string {
  const special = specialOn(specialHours, date)
  if (special) return `special hours ${special.name ?? ''}`
  const [position] = holidaysOn(holidays, date)
  if (position !== undefined) return `holiday ${holidays[position]?.name ?? ''}`
  const season = seasons.find((each) => isInSeason(each, date))
  return season ? `season ${(season as { name?: string }).name ?? ''}` : 'week '
}

const cases = window.chain((near) =>
  calendar(near).chain((given) =>
    instantNear(near, given as NaiveSchedule).map((at) => ({ given, date: localDateAt(given, at) })),
  ),
)

describe('calendarDays = naive walk over the minutes of a date', () => {
  test('of a schedule with yearly entries, seasons and weeks that take turns', () => {
    const seen = new Map<string, number>()
    holds(
      cases,
      ({ given, date }) => {
        const through = addDays(date, 1)
        const days = calendarDays(date as DateText, through as DateText, parseSchedule(given))
        expect(days.map((each) => each.date)).toEqual([date, through])
        for (const day of days) {
          expect(asTexts(day)).toEqual(
            hoursShown(
              day.date,
              () => given,
              (at) => isOpenAt(given, at),
            ),
          )
          expect(`${day.by} ${day.name ?? ''}`).toBe(decisionOf(given, day.date))
          seen.set(day.by, (seen.get(day.by) ?? 0) + 1)
        }
      },
      100,
    )
    for (const by of ['week', 'season', 'holiday', 'special hours']) expect(seen.get(by)).toBeGreaterThan(5)
  })

  test('of combined schedules and successions, with the clock in force', () => {
    holds(
      treeCases(),
      ({ tree, at }) => {
        const date = localDateAt(clockAt(tree, at), at)
        const [day] = calendarDays(date as DateText, date as DateText, parseSchedule(tree) as Schedule)
        expect(day && asTexts(day)).toEqual(
          hoursShown(
            date,
            (each) => clockAt(tree, each),
            (each) => isTreeOpenAt(tree, each),
          ),
        )
        expect(day?.isBusinessDay).toBe(isBusinessDate(tree, date))
      },
      100,
    )
  })
})
