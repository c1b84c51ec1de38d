import {
  type DuebyError,
  definePolicy,
  firstResponseDue,
  type Policy,
  parseSchedule,
  type Schedule,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTarget } from '../../src/targets/read-target'
import type { Target } from '../../src/targets/target'
import { targetOn } from '../../src/targets/target-on-schedule'
import { openTimeOf } from '../../src/timeline/open-time'
import { calendarTime, type Timeline } from '../../src/timeline/timeline'
import { schedule, target, window } from '../support/arbitraries'
import { holds } from '../support/property'
import { type TreeCase, treeCases } from '../support/trees'

/** Zones on both sides of the date line, so that a change of version repeats or skips dates. */
const farZones = fc.constantFrom(
  'Pacific/Kiritimati',
  'Pacific/Honolulu',
  'Etc/GMT+12',
  'Asia/Tokyo',
  'Pacific/Apia',
)

/** Versions in distant zones, and instants near the change from one to the next. */
const farVersions: fc.Arbitrary<TreeCase> = window.chain((near) =>
  fc
    .record({
      zones: fc.tuple(farZones, farZones),
      schedules: fc.tuple(schedule(near), schedule(near)),
      days: fc.integer({ min: -2, max: 3 }),
      hours: fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 })),
    })
    .map(({ zones, schedules, days, hours }) => {
      const [first, second] = schedules.map((each, index) => ({ ...each, timeZone: zones[index] as string }))
      const from = new Date(near.focus + days * 86_400_000).toISOString().slice(0, 10)
      const tree = {
        versions: [{ schedule: first }, { from, schedule: second }],
      } as unknown as TreeCase['tree']
      const [at, to] = hours.map((hour) => near.focus + hour * 3_600_000) as [number, number]
      return { tree, at, to }
    }),
)

const cases = fc.record({
  given: fc.oneof({ weight: 2, arbitrary: treeCases() }, { weight: 1, arbitrary: farVersions }),
  text: target,
  dayCutoff: fc.option(fc.constantFrom('00:00', '09:30', '15:00', '24:00'), { nil: undefined }),
})

const opened = (tree: unknown): Schedule => parseSchedule(JSON.parse(JSON.stringify(tree)))

/** The due time, or the error code if the schedule has too few business days left. */
function dueOf(at: number, policy: Policy): number | string {
  try {
    return firstResponseDue<string, string, number>(
      { tier: 'all', priority: 'any', receivedAt: at },
      policy,
    ).dueAt.getTime()
  } catch (error) {
    return (error as DuebyError).code
  }
}

describe('targets on any schedule, including combinations and versions in distant zones', () => {
  test('no target is due before receipt, and a later receipt is never due earlier (S6, P2)', () => {
    let [tried, answered] = [0, 0]
    holds(
      cases,
      ({ given: { tree, at, to }, text, dayCutoff }) => {
        tried++
        const policy = definePolicy({
          name: 'Any',
          schedule: opened(tree),
          tiers: ['all'],
          priorities: ['any'],
          targets: { firstResponse: { any: text } },
          ...(dayCutoff && { dayCutoff }),
        } as never) as Policy
        const [earlier, later] = [Math.min(at, to), Math.max(at, to)]
        const [first, second] = [dueOf(earlier, policy), dueOf(later, policy)]
        if (typeof first === 'string' || typeof second === 'string') {
          // If a request has no due time, a later one has none either.
          if (typeof first === 'string') expect(typeof second).toBe('string')
          return
        }
        answered++
        expect(first).toBeGreaterThanOrEqual(earlier)
        expect(second).toBeGreaterThanOrEqual(later)
        expect(first).toBeLessThanOrEqual(second)
      },
      400,
    )
    expect(answered).toBeGreaterThan(tried / 4)
  })

  test('on every timeline, earliest and latest return the first and the last instant with a measure', () => {
    let [tried, days] = [0, 0]
    holds(
      cases,
      ({ given: { tree, at, to }, text, dayCutoff }) => {
        const time = openTimeOf(opened(tree))
        const cutoff = dayCutoff
          ? Number(dayCutoff.slice(0, 2)) * 3_600_000 + Number(dayCutoff.slice(3)) * 60_000
          : undefined
        const on = targetOn(readTarget(text, [], []) as Target, time, cutoff)
        const timelines: Timeline[] = [calendarTime, time, ...(on.days ? [on.days] : [])]
        for (const timeline of timelines) {
          const measured = attempt(() => timeline.measure(at))
          const latest = measured === undefined ? undefined : attempt(() => timeline.latest(measured))
          if (measured === undefined || latest === undefined) continue
          tried++
          if (timeline === on.days) days++
          expect(timeline.measure(latest)).toBe(measured)
          expect(latest).toBeGreaterThanOrEqual(at)
          const after = attempt(() => timeline.measure(latest + 1))
          if (after !== undefined) expect(after).toBeGreaterThan(measured)
          const earliest = attempt(() => timeline.earliest(measured))
          if (timeline !== on.days && earliest !== undefined) {
            expect(timeline.measure(earliest)).toBe(measured)
            expect(earliest).toBeLessThanOrEqual(at)
            expect(timeline.measure(earliest - 1)).toBeLessThan(measured)
          }
        }
        const base = attempt(() => on.base(to))
        // The total is the time on the timeline from the start to the due time (C14).
        if (base !== undefined) expect(on.timeline.measure(base) - on.timeline.measure(to)).toBe(on.total(to))
      },
      250,
    )
    expect(days).toBeGreaterThan(tried / 20)
  })
})

function attempt(answer: () => number): number | undefined {
  try {
    return answer()
  } catch (error) {
    expect((error as DuebyError).name).toBe('DuebyError')
    return undefined
  }
}
