import { type Disambiguation, DuebyError, wallTime } from 'dueby'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { holds } from '../support/property'

// wallTime against Temporal (T5), in every zone of the runtime. Both read the runtime's zone data, so that
// every answer has to be the same.

const FIRST = Temporal.Instant.from('1972-01-10T00:00Z').epochMilliseconds
const LAST = Temporal.Instant.from('2037-12-31T00:00Z').epochMilliseconds

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE

/** Clocks that do what few others do. */
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

/** Abbreviations, which some runtimes count among their zones. */
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

/** Readings `[first, end)` of the wall clock that a change skips or repeats, as if the clock stood in UTC. */
interface Change {
  readonly first: number
  readonly end: number
}

/** The change next to an instant of the years asked about, if the zone has any. */
function changeNear(zone: string, instant: number): Change | undefined {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  for (const direction of ['next', 'previous'] as const) {
    const change = at.getTimeZoneTransition(direction)
    if (isAskedAbout(change)) return changeAt(change)
  }
  return undefined
}

function changesOf(zone: string): Change[] {
  const changes: Change[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(FIRST).toZonedDateTimeISO(zone)
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (!isAskedAbout(next)) return changes
    changes.push(changeAt(next))
    at = next
  }
}

function isAskedAbout(change: Temporal.ZonedDateTime | null): change is Temporal.ZonedDateTime {
  return change !== null && change.epochMilliseconds > FIRST && change.epochMilliseconds < LAST
}

function changeAt(change: Temporal.ZonedDateTime): Change {
  const [before, after] = [change.subtract({ seconds: 1 }), change].map(
    ({ offsetNanoseconds }) => change.epochMilliseconds + offsetNanoseconds / 1e6,
  ) as [number, number]
  return { first: Math.min(before, after), end: Math.max(before, after) }
}

// Readings worth asking for

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

/** Mostly times about which something has to be decided, or nearly. */
const caseIn = (zones: readonly string[]): fc.Arbitrary<Case> =>
  fc.tuple(fc.constantFrom(...zones), seconds(FIRST, LAST)).chain(([zone, instant]) => {
    const change = changeNear(zone, instant)
    const anywhere = fc.constant(instant)
    const reading = change
      ? fc.oneof({ weight: 4, arbitrary: readingNear(change) }, { weight: 1, arbitrary: anywhere })
      : anywhere
    return reading.map((local) => ({ zone, text: textOf(local) }))
  })

// The two answers

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
    // Temporal has one error for both: a time that happens is shown by the clock at the instant it gives.
    const happens = plain.toZonedDateTime(zone).toPlainDateTime().equals(plain)
    return happens ? 'repeated-time' : 'skipped-time'
  }
}

type Kind = 'happens once' | 'skipped-time' | 'repeated-time'

/** Compares all choices, and counts the kinds of time it was asked about. */
function comparison() {
  const seen: Record<Kind, number> = { 'happens once': 0, 'skipped-time': 0, 'repeated-time': 0 }
  const agrees = (given: Case): void => {
    const expected = CHOICES.map((choice) => [choice, theirs(given, choice)])
    expect(CHOICES.map((choice) => [choice, ours(given, choice)])).toEqual(expected)
    const rejected = theirs(given, 'reject')
    seen[typeof rejected === 'number' ? 'happens once' : (rejected as Kind)]++
  }
  return { agrees, seen }
}

/** A comparison that hardly meets a time of some kind would prove little about it. */
function expectEveryKind(seen: Readonly<Record<Kind, number>>): void {
  const tried = Object.values(seen).reduce((sum, count) => sum + count)
  for (const [kind, count] of Object.entries(seen)) expect(count, kind).toBeGreaterThan(tried / 40)
}

describe('wallTime = Temporal', () => {
  test('at any time, in every zone of the runtime', () => {
    const { agrees, seen } = comparison()
    expect(ZONES.length).toBeGreaterThan(300)
    holds(caseIn(ZONES), agrees, 150)
    expectEveryKind(seen)
  })

  test('at any time, in the zones whose clocks are hard to read', () => {
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
