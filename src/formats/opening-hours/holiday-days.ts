import type { DateText, Holiday, SpecialHours } from 'dueby'
import { describe } from '../../core/describe'
import { dayFromText, textFromDay, weekdayOf } from '../../core/local-date'
import { MAX_DATES, tooManyDates } from '../shared/date-budget'
import { type Dated, type DatedDay, nightNotes } from '../shared/dated-hours'
import { named } from '../shared/holiday-on'
import type { Note } from '../shared/note'
import { closedDay, type Days, type OpenMinutes, runsPastMidnight } from '../shared/open-minutes'
import { LEAP_YEAR } from './dates'
import type { GivenHolidays } from './given-holidays'
import type { OsmOutcome, OsmRule } from './rule'
import { namedDate, namesDate } from './rule-dates'
import type { OsmRefusal } from './rules-in-text'
import { newWeekEffects, weekOn } from './week-on'
import type { HolidayKind } from './weekdays'
import { yearlyDaysOn } from './yearly-closures'

interface AroundHolidays {
  /** The first day of the part of the year with this day of a leap year; `undefined` if the year has one part. */
  readonly partOf: (yearDay: number) => number | undefined
  readonly anyWeek: Days
  readonly dated: Dated
  readonly easters: ReadonlyMap<number, number>
  readonly outcomes: ReadonlyMap<OsmRule, OsmOutcome>
}

/** The effect of the rules on given holidays. */
export interface HolidayOutcome {
  /** The public holidays themselves. Hours on them are special hours. */
  readonly closed: readonly Holiday[]
  /** Holidays that are closed in place of yearly hours, which take precedence over holidays in a schedule (S11). */
  readonly special: readonly SpecialHours[]
  readonly problem?: string
  /** What a rule for holidays changes. */
  notesAbout(rule: OsmRule): readonly Note[]
}

/**
 * Adds the hours of given holidays to the dates. On each of them all rules apply in order, and `PH` or `SH` matches it
 * like a weekday. A date that a later rule names keeps the hours of that rule.
 */
export function applyHolidays(
  found: readonly (OsmRule | OsmRefusal)[],
  given: GivenHolidays,
  { partOf, anyWeek, dated, easters, outcomes }: AroundHolidays,
): HolidayOutcome {
  const used = kindsIn(found).filter((kind) => given.has(kind))
  const days = holidaysOf(used, given)
  if (days.size > MAX_DATES) return refused(tooManyDates(days.size))
  const weekOf = weeksOnHolidays(found)
  const lastFor = lastRulesForHolidays(found)
  const rules = found.flatMap((rule, index) =>
    'on' in rule && !('weekdays' in rule.on) && 'notes' in (outcomes.get(rule) ?? {})
      ? [{ index, rule, names: namesDate(rule) }]
      : [],
  )
  const isListed = (day: number): boolean => used.includes('PH') && given.get('PH')?.dates.has(day) === true
  const special: SpecialHours[] = []
  const placed = new Map<number, DatedDay>()
  for (const [day, { kinds, name }] of days) {
    const date = namedDate(day, rules.length > 0 ? yearlyDaysOn(day, easters) : [])
    const others = rules.filter(({ names }) => names(date))
    const last = lastFor(kinds, date.weekday)
    if (others.some(({ index }) => index > last)) continue
    if (others.some(({ index }) => isAddedTo(index, kinds, date.weekday, found)))
      return refused(`',' adds to the hours of ${textFromDay(day)}: write all its hours after ';'`)
    const yearDay = dayFromText(`${LEAP_YEAR}${textFromDay(day).slice(-'-MM-DD'.length)}`) as number
    const minutes = weekOf(partOf(yearDay), kinds)(weekdayOf(day))?.slice() ?? closedDay()
    const isOrdinary = others.length === 0 && isSameDay(weekdayOf(day), minutes, weekOf(partOf(yearDay), []))
    if (isOrdinary && !isListed(day)) continue
    placed.set(day, { name, minutes })
    const hasYearlyHours = others.some(({ rule }) => !rule.isOff && !('dates' in rule.on))
    if (hasYearlyHours && !minutes.includes(1))
      special.push({ ...named(name), on: textFromDay(day) as DateText, hours: [] })
  }
  for (const [day, entry] of placed) {
    // A closed public holiday is in the list of holidays already.
    if (entry.minutes.includes(1) || !isListed(day)) dated.set(day, entry)
    else dated.delete(day)
  }
  const nights = nightNotes([...placed.keys()], new Map([...dated, ...placed]), anyWeek)
  return {
    closed: used.includes('PH') ? (given.get('PH')?.holidays ?? []) : [],
    special,
    notesAbout(rule) {
      if (!rule.holidays.some(({ text }) => used.includes(text))) return []
      const later = rule.isOff ? replacedBy(rule, found) : undefined
      return [
        ...nights,
        ...(later ? [`${describe(later.at.text)} comes later and opens on them: ${LAST}`] : []),
      ]
    },
  }
}

/** Finds the week of a part of the year on holidays of some kinds, each once: there can be thousands of dates. */
function weeksOnHolidays(
  found: readonly (OsmRule | OsmRefusal)[],
): (part: number | undefined, kinds: readonly HolidayKind[]) => Days {
  const weeks = new Map<string, Days>()
  return (part, kinds) => {
    const key = `${part} ${kinds}`
    const week = weeks.get(key) ?? weekOn(part, found, newWeekEffects(), kinds)
    weeks.set(key, week)
    return week
  }
}

/** Finds the position of the last rule for holidays of some kinds on a weekday, each once. */
function lastRulesForHolidays(
  found: readonly (OsmRule | OsmRefusal)[],
): (kinds: readonly HolidayKind[], weekday: number) => number {
  const positions = new Map<string, number>()
  return (kinds, weekday) => {
    const key = `${kinds} ${weekday}`
    const position = positions.get(key) ?? found.findLastIndex((rule) => isForHoliday(rule, kinds, weekday))
    positions.set(key, position)
    return position
  }
}

function refused(problem: string): HolidayOutcome {
  return { closed: [], special: [], problem, notesAbout: () => [] }
}

/** Whether hours of a date are those that the week has there, without a night that the entry would cut (S3). */
function isSameDay(weekday: number, minutes: OpenMinutes, week: Days): boolean {
  const usual = week(weekday)
  return !runsPastMidnight(weekday - 1, week) && minutes.every((isOpen, minute) => isOpen === usual?.[minute])
}

/** Whether the first rule for holidays after a rule for dates adds hours to what it leaves. */
function isAddedTo(
  index: number,
  kinds: readonly HolidayKind[],
  weekday: number,
  found: readonly (OsmRule | OsmRefusal)[],
): boolean {
  const next = found.slice(index + 1).find((rule) => isForHoliday(rule, kinds, weekday))
  return next !== undefined && 'on' in next && next.joinedBy === ',' && !next.isOff
}

const LAST = 'put the rule for holidays last'

type DaysOfKinds = ReadonlyMap<
  number,
  { readonly kinds: readonly HolidayKind[]; readonly name: string | undefined }
>

function holidaysOf(used: readonly HolidayKind[], given: GivenHolidays): DaysOfKinds {
  const days = new Map<number, { kinds: HolidayKind[]; name: string | undefined }>()
  for (const kind of used) {
    for (const [day, name] of given.get(kind)?.dates ?? []) {
      const known = days.get(day)
      days.set(day, { kinds: [...(known?.kinds ?? []), kind], name: known?.name ?? name })
    }
  }
  return days
}

/** The kinds of holidays that the rules name, public ones first. */
function kindsIn(found: readonly (OsmRule | OsmRefusal)[]): readonly HolidayKind[] {
  const kinds = new Set(found.flatMap(kindsOf))
  return KINDS.filter((kind) => kinds.has(kind))
}

const KINDS = ['PH', 'SH'] as const

function kindsOf(rule: OsmRule | OsmRefusal): readonly HolidayKind[] {
  return 'on' in rule ? rule.holidays.map(({ text }) => text) : (rule.replacedHolidays ?? [])
}

/** Whether a rule is for holidays of these kinds on a weekday. `PH Mo-Fr` is not for those on a Sunday. */
function isForHoliday(rule: OsmRule | OsmRefusal, kinds: readonly HolidayKind[], weekday: number): boolean {
  if (!kindsOf(rule).some((kind) => kinds.includes(kind))) return false
  return !('on' in rule && rule.isOnHolidays && 'weekdays' in rule.on) || rule.on.weekdays.includes(weekday)
}

/** A later rule for weekdays that opens on holidays which this one closes. */
function replacedBy(rule: OsmRule, found: readonly (OsmRule | OsmRefusal)[]): OsmRule | undefined {
  for (const later of found.slice(found.indexOf(rule) + 1)) {
    if (!('on' in later) || !('weekdays' in later.on) || later.isOff || later.isRemark) continue
    if (later.on.weekdays.length > 0 && later.holidays.length === 0) return later
  }
  return undefined
}
