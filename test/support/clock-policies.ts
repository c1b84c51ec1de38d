/**
 * Random policies for the clocks of a ticket (P7–P10): every metric, tiers with hours of their own in other zones,
 * exceptions of each kind, pauses, warnings, and rules for changes and reopenings. Every value is plain, valid input.
 */
import fc from 'fast-check'
import { addDays, type NaiveSchedule } from '../oracle/naive-schedule'
import type { Metric, NaiveCells, NaiveClockException, NaiveClockPolicy } from '../oracle/naive-ticket'
import { schedule as anySchedule, target } from './arbitraries'
import { changeRule, pauses, reopenRule, warnings, withoutUndefined } from './clock-rules'

/** Dates around which a case is built: a weekend, mostly one on which a clock changes, or holidays. */
const FOCUSES = [
  { zone: 'America/Los_Angeles', date: '2023-11-03' }, // falls back on Sunday
  { zone: 'America/Los_Angeles', date: '2024-03-08' }, // springs forward on Sunday
  { zone: 'America/Los_Angeles', date: '2023-12-22' },
  { zone: 'Europe/London', date: '2023-10-27' },
  { zone: 'Europe/London', date: '2024-03-28' },
  { zone: 'Asia/Kolkata', date: '2023-11-10' },
  { zone: 'UTC', date: '2024-02-28' },
  { zone: 'Australia/Lord_Howe', date: '2024-04-05' }, // half an hour
  { zone: 'Australia/Lord_Howe', date: '2023-09-29' },
  { zone: 'America/Havana', date: '2024-03-08' }, // skips midnight on Sunday
  { zone: 'America/Havana', date: '2023-11-03' }, // midnight comes twice on Sunday
  { zone: 'America/Asuncion', date: '2024-03-22' }, // falls back at midnight to Saturday
] as const

export interface Focus {
  readonly zone: string
  readonly date: string
}

export const focus: fc.Arbitrary<Focus> = fc.constantFrom(...FOCUSES)

export const TIERS = ['standard', 'premium'] as const
export const PRIORITIES = ['P1', 'P2', 'P3'] as const
export const REASONS = ['customer', 'vendor', undefined] as const

// Hours

const WEEKS: readonly NaiveSchedule['weekly'][] = [
  { 'mon-fri': ['09:00-17:00'] },
  { 'mon-fri': ['06:00-18:00'] },
  { 'mon-fri': ['08:00-12:00', '13:00-17:30'], sat: ['10:00-14:00'] },
  { 'sun-thu': ['22:00-06:00'] },
  { 'mon-sun': ['00:00-24:00'] },
  { 'mon-sat': ['01:30-03:30', '12:00-20:00'] },
]

/** Hours with a range of holidays, another holiday, and a date with special hours, all near the focus. */
const office = (timeZone: string, date: string): fc.Arbitrary<NaiveSchedule> =>
  fc
    .record({
      weekly: fc.constantFrom(...WEEKS),
      holidays: fc.record({ after: fc.integer({ min: -2, max: 6 }), dates: fc.integer({ min: 1, max: 4 }) }),
      special: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined, freq: 2 }),
    })
    .map(({ weekly, holidays, special }) => {
      const from = addDays(date, holidays.after)
      const to = addDays(from, holidays.dates - 1)
      return {
        timeZone,
        weekly,
        holidays: [{ name: 'Some holidays', from, to }],
        ...(special !== undefined && {
          specialHours: [{ name: 'Short', on: addDays(date, special), hours: ['10:00-13:00'] }],
        }),
      }
    })

const hoursNear = ({ zone, date }: Focus): fc.Arbitrary<NaiveSchedule> =>
  fc.oneof(
    { weight: 6, arbitrary: office(zone, date) },
    {
      weight: 1,
      arbitrary: anySchedule({ zone, focus: Date.parse(`${date}T12:00:00Z`) }).map((given) => ({
        ...given,
        // An exception for 'holidays' needs a holiday.
        holidays: [...(given.holidays ?? []), { name: 'Another', on: addDays(date, 40) }],
      })),
    },
  )

const tierHours = ({ date }: Focus): fc.Arbitrary<NaiveClockPolicy['tierSchedules']> =>
  fc.option(
    fc
      .constantFrom(
        'Europe/London',
        'America/Los_Angeles',
        'Asia/Kolkata',
        'UTC',
        'Australia/Lord_Howe',
        'America/Santiago',
      )
      .chain((zone) => office(zone, date))
      .map((premium) => ({ premium })),
    { nil: undefined, freq: 1 },
  )

// Targets

const text = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '2 hours',
      '4 business hours',
      'next business day',
      '30 hours',
      '12 business hours',
    ),
  },
  { weight: 1, arbitrary: target },
)

const cells = (of: fc.Arbitrary<string>): fc.Arbitrary<NaiveCells> => {
  const ofPriority = fc.oneof(of, fc.record({ standard: of, premium: of }))
  return fc.record({ P1: ofPriority, P2: ofPriority, P3: ofPriority })
}

const optionalCells = fc.option(
  cells(fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: fc.constant('no target') })),
  { nil: undefined, freq: 6 },
)

const targets: fc.Arbitrary<NaiveClockPolicy['targets']> = fc
  .record({
    firstResponse: cells(text),
    nextResponse: optionalCells,
    periodicUpdate: optionalCells,
    resolution: optionalCells,
  })
  .map(withoutUndefined)

// Exceptions

const datesNear = (date: string): fc.Arbitrary<Exclude<NaiveClockException['during'], string>[number]> =>
  fc
    .record({ after: fc.integer({ min: -1, max: 7 }), dates: fc.integer({ min: 1, max: 3 }) })
    .map(({ after, dates }) => {
      const from = addDays(date, after)
      return dates === 1 ? { on: from } : { from, to: addDays(from, dates - 1) }
    })

const during = (date: string): fc.Arbitrary<NaiveClockException['during']> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant('holidays' as const) },
    { weight: 2, arbitrary: datesNear(date).map((dates) => [dates]) },
    { weight: 1, arbitrary: fc.constantFrom('sat-sun', 'fri', 'sun').map((key) => [key]) },
    { weight: 1, arbitrary: datesNear(date).map((dates) => ['sun', dates]) },
    { weight: 1, arbitrary: fc.constant('outside hours' as const) },
  )

/** Other targets for some cells of the metrics of the policy. */
const exception = (
  date: string,
  metrics: readonly Metric[],
): fc.Arbitrary<Omit<NaiveClockException, 'name'>> =>
  fc
    .record({
      during: during(date),
      when: fc.constantFrom('waiting' as const, 'received' as const, undefined),
      cells: fc.array(
        fc.record({
          metric: fc.constantFrom(...metrics),
          priority: fc.constantFrom(...PRIORITIES),
          tier: fc.constantFrom(...TIERS),
          instead: fc.oneof(
            { weight: 6, arbitrary: text },
            { weight: 1, arbitrary: fc.constant('no target') },
          ),
        }),
        { minLength: 1, maxLength: 6, size: 'max' },
      ),
    })
    .map(({ during, when, cells }) => {
      const isWaiting = when === 'waiting' && during !== 'outside hours'
      const targets: Partial<Record<Metric, Record<string, Record<string, string>>>> = {}
      for (const { metric, priority, tier, instead } of cells) {
        // P7: only a `received` exception may say 'no target', and not for the first response.
        const mayBeNone = !isWaiting && metric !== 'firstResponse'
        const given = instead === 'no target' && !mayBeNone ? '3 hours' : instead
        targets[metric] = {
          ...targets[metric],
          [priority]: { ...targets[metric]?.[priority], [tier]: given },
        }
      }
      return { during, ...(isWaiting ? { when } : when === 'received' && { when }), targets }
    })

// Policies

export interface ClockPolicyOptions {
  /** @defaultValue 'any' */
  readonly exceptions?: 'any' | 'none' | 'waiting only'
}

const exceptionsNear = (
  date: string,
  metrics: readonly Metric[],
  kind: 'any' | 'none' | 'waiting only',
): fc.Arbitrary<NaiveClockException[]> =>
  kind === 'none'
    ? fc.constant([])
    : fc
        .array(exception(date, metrics), { maxLength: 3 })
        .map((all) =>
          all
            .filter(({ when }) => kind === 'any' || when === 'waiting')
            .map((given, index) => ({ name: `Exception ${index + 1}`, ...given })),
        )

const isMetric = (key: string): key is Metric => key !== ''

/** A valid policy whose hours, holidays and exceptions are near a focus. */
export const clockPolicy = (
  near: Focus,
  { exceptions = 'any' }: ClockPolicyOptions = {},
): fc.Arbitrary<NaiveClockPolicy> =>
  targets.chain((targets) =>
    fc
      .record({
        schedule: hoursNear(near),
        tierSchedules: tierHours(near),
        exceptions: exceptionsNear(near.date, Object.keys(targets).filter(isMetric), exceptions),
        dayCutoff: fc.option(fc.constantFrom('15:00', '10:30'), { nil: undefined, freq: 1 }),
        pauses: fc.option(pauses, { nil: undefined }),
        warnings: fc.option(warnings, { nil: undefined }),
        onChange: fc.option(changeRule, { nil: undefined }),
        onReopen: fc.option(reopenRule, { nil: undefined }),
      })
      .map((rest) => ({
        name: 'A policy',
        tiers: TIERS,
        priorities: PRIORITIES,
        targets,
        ...withoutUndefined(rest),
      })),
  )
