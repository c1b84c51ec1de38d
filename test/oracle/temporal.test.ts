import { type Disambiguation, DuebyError, wallTime } from 'dueby'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { holds } from '../support/property'

// Compares wallTime with Temporal (T5), in every zone of the runtime. Both use the zone data of the runtime, so all
// results must be equal.

const FIRST = Temporal.Instant.from('1972-01-10T00:00Z').epochMilliseconds
const LAST = Temporal.Instant.from('2037-12-31T00:00Z').epochMilliseconds

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE

/** Zones with unusual clock changes. */
const HARD_ZONES = [
  'Africa/Casablanca', // four changes a year, around Ramadan
  'Africa/Monrovia', // had seconds in its offset until 1972-01-07
  'America/Asuncion', // changed at midnight
  'America/Havana', // changes at midnight
  'America/Recife', // two changes in a week in 2000
  'America/Sao_Paulo', // sprang forward at midnight
  'America/St_Johns', // fell back at 00:01, across midnight, until 2011
  'Antarctica/Troll', // two hours of daylight saving
  'Asia/Gaza',
  'Asia/Tehran',
  'Australia/Lord_Howe', // half an hour of daylight saving
  'Pacific/Apia', // skipped 2011-12-30
  'Pacific/Chatham', // changes at 02:45 and 03:45
  'Pacific/Kwajalein', // skipped 1993-08-21
]

const ZONES = Intl.supportedValuesOf('timeZone').filter((zone) => !isRefused(zone))

/** Whether the library refuses a zone, such as an abbreviation that some runtimes list. */
function isRefused(zone: string): boolean {
  try {
    wallTime('2024-01-01T00:00', zone)
    return false
  } catch (error) {
    return codeOf(error) === 'unknown-zone'
  }
}

function codeOf(error: unknown): string {
  if (error instanceof DuebyError) return error.code
  throw error
}

// Where the clocks change

/** The readings `[first, end)` of the wall clock that a change skips or repeats, as if they were in UTC. */
interface Change {
  readonly first: number
  readonly end: number
}

/** The clock change next to an instant, if the zone has one between `FIRST` and `LAST`. */
function changeNear(zone: string, instant: number): Change | undefined {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  for (const direction of ['next', 'previous'] as const) {
    const change = at.getTimeZoneTransition(direction)
    if (isWithinYears(change)) return changeAt(change)
  }
  return undefined
}

function changesOf(zone: string): Change[] {
  const changes: Change[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(FIRST).toZonedDateTimeISO(zone)
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (!isWithinYears(next)) return changes
    changes.push(changeAt(next))
    at = next
  }
}

function isWithinYears(change: Temporal.ZonedDateTime | null): change is Temporal.ZonedDateTime {
  return change !== null && change.epochMilliseconds > FIRST && change.epochMilliseconds < LAST
}

function changeAt(change: Temporal.ZonedDateTime): Change {
  const [before, after] = [change.subtract({ seconds: 1 }), change].map(
    ({ offsetNanoseconds }) => change.epochMilliseconds + offsetNanoseconds / 1e6,
  ) as [number, number]
  return { first: Math.min(before, after), end: Math.max(before, after) }
}

// Interesting readings

const edgesOf = ({ first, end }: Change): number[] =>
  [first, end].flatMap((edge) => [edge - SECOND, edge, edge + SECOND])

const seconds = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.ceil(min / SECOND), max: Math.floor(max / SECOND) }).map((count) => count * SECOND)

const readingNear = (change: Change): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...edgesOf(change)) },
    { weight: 3, arbitrary: seconds(change.first, change.end) },
    { weight: 1, arbitrary: seconds(change.first - 2 * DAY, change.end + 2 * DAY) },
  )

interface Case {
  readonly zone: string
  readonly text: string
}

const textOf = (reading: number): string => {
  const text = new Date(reading).toISOString()
  return text.slice(0, text.endsWith(':00.000Z') ? 16 : 19)
}

/** Mostly skipped or repeated times, or times close to them. */
const caseIn = (zones: readonly string[]): fc.Arbitrary<Case> =>
  fc.tuple(fc.constantFrom(...zones), seconds(FIRST, LAST)).chain(([zone, instant]) => {
    const change = changeNear(zone, instant)
    const anywhere = fc.constant(instant)
    const reading = change
      ? fc.oneof({ weight: 4, arbitrary: readingNear(change) }, { weight: 1, arbitrary: anywhere })
      : anywhere
    return reading.map((local) => ({ zone, text: textOf(local) }))
  })

// The two results

const CHOICES: readonly Disambiguation[] = ['compatible', 'earlier', 'later', 'reject']

/** An instant, or the code of the error. */
type Answer = number | string

function ours({ zone, text }: Case, disambiguation: Disambiguation): Answer {
  try {
    return wallTime(text as '2024-01-01T00:00', zone, { disambiguation }).getTime()
  } catch (error) {
    return codeOf(error)
  }
}

function theirs({ zone, text }: Case, disambiguation: Disambiguation): Answer {
  const plain = Temporal.PlainDateTime.from(text)
  try {
    return plain.toZonedDateTime(zone, { disambiguation }).epochMilliseconds
  } catch (error) {
    if (!(error instanceof RangeError && disambiguation === 'reject')) throw error
    // Temporal has one error for both. A repeated time exists: the clock shows it at the 'compatible' instant.
    const exists = plain.toZonedDateTime(zone).toPlainDateTime().equals(plain)
    return exists ? 'repeated-time' : 'skipped-time'
  }
}

type Kind = 'unique' | 'skipped-time' | 'repeated-time'

/** Compares all choices, and counts the kinds of times. */
function comparison() {
  const seen: Record<Kind, number> = { unique: 0, 'skipped-time': 0, 'repeated-time': 0 }
  const agrees = (given: Case): void => {
    const expected = CHOICES.map((choice) => [choice, theirs(given, choice)])
    expect(CHOICES.map((choice) => [choice, ours(given, choice)])).toEqual(expected)
    const rejected = theirs(given, 'reject')
    seen[typeof rejected === 'number' ? 'unique' : (rejected as Kind)]++
  }
  return { agrees, seen }
}

/** Requires enough cases of every kind for the comparison to be meaningful. */
function expectEveryKind(seen: Readonly<Record<Kind, number>>): void {
  const tried = Object.values(seen).reduce((sum, count) => sum + count)
  for (const [kind, count] of Object.entries(seen)) expect(count, kind).toBeGreaterThan(tried / 40)
}

describe('wallTime = Temporal', () => {
  test('at random times, in every zone of the runtime', () => {
    const { agrees, seen } = comparison()
    expect(ZONES.length).toBeGreaterThan(300)
    holds(caseIn(ZONES), agrees, 150)
    expectEveryKind(seen)
  })

  test('at random times, in zones with unusual clock changes', () => {
    const { agrees, seen } = comparison()
    holds(caseIn(HARD_ZONES), agrees, 1000)
    expectEveryKind(seen)
  })

  test('a second before, at and after both ends of every change of these zones', () => {
    const { agrees, seen } = comparison()
    for (const zone of HARD_ZONES) {
      for (const reading of changesOf(zone).flatMap(edgesOf)) agrees({ zone, text: textOf(reading) })
    }
    expectEveryKind(seen)
  })
})
