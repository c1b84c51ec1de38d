// Wall-clock times in a named zone, which libraries without business time know as well.
import { dueby } from '../lib/build.mjs'

const NEW_YORK = 'America/New_York'

/** Asks every library for the instant of a wall-clock time. */
const instantOf = (text, zone = NEW_YORK) => ({
  dueby: async () => (await dueby()).wallTime(text, zone),
  'date-fns-tz': async () => (await import('date-fns-tz')).fromZonedTime(text, zone),
  '@date-fns/tz': async () => {
    const [{ TZDate }, { parse }] = await Promise.all([import('@date-fns/tz'), import('date-fns')])
    return parse(text, "yyyy-MM-dd'T'HH:mm", new TZDate(0, zone))
  },
  'temporal-polyfill': async () => {
    const { Temporal } = await import('temporal-polyfill')
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds
  },
})

/** Asks every library for the time of day at an instant. */
const timeAt = (at, zone) => ({
  dueby: async () => (await dueby()).showInZone(at, zone).slice(15, 20),
  'date-fns-tz': async () => (await import('date-fns-tz')).formatInTimeZone(at, zone, 'HH:mm'),
  '@date-fns/tz': async () => {
    const [{ tz }, { format }] = await Promise.all([import('@date-fns/tz'), import('date-fns')])
    return format(at, 'HH:mm', { in: tz(zone) })
  },
  'temporal-polyfill': async () => {
    const { Temporal } = await import('temporal-polyfill')
    return Temporal.Instant.from(at)
      .toZonedDateTimeISO(zone)
      .toPlainTime()
      .toString({ smallestUnit: 'minute' })
  },
})

const instant = (text) => new Date(text).toISOString()
const asDate = (by) =>
  Object.fromEntries(
    Object.entries(by).map(([library, ask]) => [library, async () => new Date(Number(await ask()))]),
  )

export const questions = [
  {
    ask: 'the instant of 2024-01-08 10:00 in New York',
    right: instant('2024-01-08T15:00Z'),
    by: asDate(instantOf('2024-01-08T10:00')),
  },
  {
    ask: 'the instant of 2024-03-10 02:30 in New York, which is skipped',
    right: instant('2024-03-10T07:30Z'),
    by: asDate(instantOf('2024-03-10T02:30')),
  },
  ...['UTC', NEW_YORK, 'Asia/Tokyo'].map((zone) => ({
    ask: `the instant of 2024-11-03 01:30 in New York, which occurs twice (the first); process in ${zone}`,
    zone,
    right: instant('2024-11-03T05:30Z'),
    by: asDate(instantOf('2024-11-03T01:30')),
  })),
  {
    ask: 'the time in UTC at 2024-03-10T02:30Z; process in New York, which skips 02:30 on that date',
    zone: NEW_YORK,
    right: '02:30',
    by: timeAt('2024-03-10T02:30:00Z', 'UTC'),
  },
  {
    ask: 'the instant of 2024-01-08 10:00 in a misspelt zone',
    right: 'an error',
    by: instantOf('2024-01-08T10:00', 'America/New_Yrok'),
  },
]
