import { oneOf } from '../core/closest'
import { failure } from '../core/error'
import type { Instant } from '../core/instant'
import { type Message, report } from '../core/issue'
import { MISSING } from '../core/messages'
import { readArguments } from '../core/read-arguments'
import { dictionary, optional, part, type Reader, reader, record, text } from '../core/reader'
import { ZONE_CHANGES, type ZoneChange } from '../zone/corrections'
import { INSTANT } from '../zone/instant'
import { isTimeZone } from '../zone/is-time-zone'
import { isLocale, localized } from '../zone/localized'
import { isSameZone } from '../zone/same-zone'
import { TIME_ZONE } from '../zone/time-zone'
import { WALL_CLOCK, type WallClock } from '../zone/wall-clock'

/**
 * The words of {@link promiseText}. Each text can contain `{time}`, `{date}`, `{zone}` (`Pacific`) and `{city}` (`Los
 * Angeles`). Another name in braces is an error.
 */
export interface PromiseWords {
  /**
   * The due time on the clock of the schedule.
   *
   * @defaultValue 'by {time} {zone}, {date}'
   */
  readonly promise?: string | undefined
  /**
   * What follows if the customer's clock shows another time of the same date.
   *
   * @defaultValue ' ({time} in {city})'
   */
  readonly otherTime?: string | undefined
  /**
   * What follows if the customer's clock shows another date.
   *
   * @defaultValue ' ({time}, {date}, in {city})'
   */
  readonly otherDate?: string | undefined
  /**
   * Names for `{zone}` and `{city}`, by time zone: `{ 'America/Los_Angeles': 'San Francisco' }`. Any name of the zone
   * is accepted, `Asia/Calcutta` for `Asia/Kolkata`. If a local time occurs twice, the zone's short name at that time
   * follows: `'San Francisco, PST'`.
   *
   * @defaultValue for `{zone}` the name that the runtime has in the language of the locale; for `{city}` the English one
   */
  readonly zones?: Readonly<Record<string, string>> | undefined
}

/** A due time: a `Due`, a `Clock` or a `Ledger`, for example. */
export interface Promised {
  /** The due time, inclusive (T1). */
  readonly dueAt: Instant
  /** The zone of the schedule, as in a `Ledger`. */
  readonly zone?: string
  /** The corrected clock changes of the schedule (T6), as in a `Ledger`. */
  readonly zoneChanges?: readonly ZoneChange[]
}

/** For whom {@link promiseText} writes, and how. */
export interface PromiseOptions {
  /**
   * The customer's time zone. Required if the zone of the schedule is not known.
   *
   * @defaultValue that of the schedule
   */
  readonly zone?: WallClock | undefined
  /**
   * The schedule or its zone.
   *
   * @defaultValue the zone of `due`, which a `Ledger` has; if it has none, the customer's zone
   */
  readonly schedule?: WallClock | undefined
  /**
   * The language and the format of dates and times, as for `Intl`.
   *
   * @defaultValue 'en-US'
   */
  readonly locale?: string | undefined
  /** The words around them. */
  readonly words?: PromiseWords | undefined
}

const PLACEHOLDER = /\{([^{}]*)\}/g
const PLACEHOLDERS = ['time', 'date', 'zone', 'city'] as const
const UNKNOWN_PLACEHOLDER: Message = {
  code: 'unknown-key',
  words: (received, known) => [`the text has the unknown placeholder ${received}`, known],
}

const PHRASE = text("a text such as 'by {time} {zone}, {date}'", (phrase, path, issues) => {
  for (const [placeholder, name = ''] of phrase.matchAll(PLACEHOLDER)) {
    if (PLACEHOLDERS.every((known) => known !== name))
      report(issues, UNKNOWN_PLACEHOLDER, path, placeholder, () => oneOf(PLACEHOLDERS, name))
  }
  return phrase
})
const ZONE_NAME = text("a name such as 'Pacific'")
const ZONES: Reader<Readonly<Record<string, string>>> = dictionary(
  "names by time zone, such as { 'America/Los_Angeles': 'Pacific' }",
  (names, path, issues) => {
    for (const [zone, name] of Object.entries(names)) ZONE_NAME.read(name, [...path, zone], issues)
    return names as Readonly<Record<string, string>>
  },
)

const ARGUMENTS = record('', {
  due: part('an object as this library returns it', {
    dueAt: INSTANT,
    zone: optional(TIME_ZONE),
    zoneChanges: optional(ZONE_CHANGES),
  }),
  options: optional(
    record("an options object such as { zone: 'Europe/London' }", {
      zone: optional(WALL_CLOCK),
      schedule: optional(WALL_CLOCK),
      locale: optional(
        reader(
          "a locale with hyphens, such as 'en-GB'",
          (value): value is string => typeof value === 'string' && isLocale(value),
        ),
      ),
      words: optional(
        record("words such as { promise: 'by {time} {zone}, {date}' }", {
          promise: optional(PHRASE),
          otherTime: optional(PHRASE),
          otherDate: optional(PHRASE),
          zones: optional(ZONES),
        }),
      ),
    }),
  ),
})

/** Tells the two hours apart when a clock is set back. */
function withSeason(place: string, season: string | undefined): string {
  return season === undefined ? place : `${place}, ${season}`
}

/**
 * Writes a due time for a customer: on the clock of the schedule and, if it shows something else, on the customer's own.
 * A `Due` or a `Clock` does not contain the zone of its schedule: without `schedule`, only the customer's clock is shown.
 * Dates and times are in the format of a locale, so they depend on the runtime's data.
 *
 * @param due The due time: from `due`, `clockStatus` or `explain`, or any object with `dueAt`.
 * @param options.zone The customer's time zone.
 * @param options.schedule The schedule or its zone; by default the zone of `due`, which a `Ledger` has.
 * @param options.locale The language and format of dates and times; by default `'en-US'`.
 * @param options.words The words around them; by default in English.
 * @returns One line of text, without a full stop.
 * @throws DuebyError with the issues of all arguments: `missing`, `wrong-type`, `invalid-instant`, `missing-offset`,
 *   `out-of-range`, `unknown-zone`, `unknown-key` and the issues of `zoneChanges`.
 *
 * @example
 * const due = { dueAt: '2024-01-02T15:00:00Z', zone: 'America/Los_Angeles' }
 * promiseText(due, { zone: 'Europe/London' }) // => 'by 7:00 AM Pacific, Tue, Jan 2 (3:00 PM in London)'
 * promiseText({ dueAt: '2024-01-02T15:00:00Z' }, { zone: 'Asia/Tokyo' }) // => 'by 12:00 AM Japan Standard Time, Wed, Jan 3'
 */
export function promiseText(due: Promised, options: PromiseOptions = {}): string {
  const read = readArguments(ARGUMENTS, { due, options })
  const { dueAt = Number.NaN, zone, zoneChanges } = read.due
  const { schedule, zone: theirs, locale = 'en-US', words = {} } = read.options ?? {}
  const ofDue = zone === undefined ? undefined : { timeZone: zone, corrections: zoneChanges ?? [] }
  const wallClock = schedule ?? ofDue ?? theirs
  if (!wallClock)
    throw failure(MISSING, undefined, "the customer's zone, such as 'Europe/London', or 'schedule'", [
      'options',
      'zone',
    ])
  const own = localized(dueAt, wallClock, locale)
  const other = theirs && localized(dueAt, theirs, locale)

  const written = (
    phrase: string,
    { timeZone }: { readonly timeZone: string },
    shown: typeof own,
  ): string => {
    const { zones = {} } = words
    const { time, date, season } = shown
    // A zone that only its corrections know has one name.
    const isOwn = (zone: string): boolean =>
      zone === timeZone || (isTimeZone(zone) && isTimeZone(timeZone) && isSameZone(zone, timeZone))
    const name = zones[Object.keys(zones).find(isOwn) ?? '']
    const values = {
      time,
      date,
      zone: name ? withSeason(name, season) : (season ?? shown.zone),
      city: withSeason(name || shown.city, season),
    }
    return phrase.replace(PLACEHOLDER, (_, key: keyof typeof values) => values[key])
  }
  const promise = written(words.promise ?? 'by {time} {zone}, {date}', wallClock, own)
  if (!theirs || !other || other.local === own.local) return promise
  const { otherTime = ' ({time} in {city})', otherDate = ' ({time}, {date}, in {city})' } = words
  return promise + written(other.day === own.day ? otherTime : otherDate, theirs, other)
}
