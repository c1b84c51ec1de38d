import {
  defineSchedule,
  intersection,
  nextOpen,
  parseSchedule,
  type Schedule,
  type ScheduleInput,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { unionOf } from '../../../src/core/intervals'
import { DAY } from '../../../src/core/time'
import { parsedScheduleOf } from '../../../src/schedule/define-schedule'
import { compileCombined } from '../../../src/timeline/compile/compile-combined'
import { type Compiler, compilerOf } from '../../../src/timeline/compile/compiler'
import { openIn } from '../../../src/timeline/compile/span'
import { holds } from '../../support/property'
import { treeCases } from '../../support/trees'

const open = (compiler: Compiler, from: number, to: number) => openIn(compiler.spansIn(from, to))

describe('a combined schedule', () => {
  test('has the same intervals as if every fortnight were compiled separately', () => {
    holds(
      treeCases(),
      ({ tree, at }) => {
        const parsed = parsedScheduleOf(parseSchedule(JSON.parse(JSON.stringify(tree))))
        const compiler = compilerOf(parsed)
        const [from, to] = [at - 180 * DAY, at + 180 * DAY]
        const windows = []
        for (let start = from; start < to; start += 14 * DAY)
          windows.push(open(compilerOf(parsed), start, Math.min(start + 14 * DAY, to)))
        expect(open(compiler, from, to)).toEqual(unionOf(windows))
        const spans = compiler.spansIn(from, to)
        // They divide the time without gaps.
        expect([from, ...spans.map(({ end }) => end)]).toEqual([...spans.map(({ start }) => start), to])
      },
      60,
    )
  })

  test('without common time is searched quickly', () => {
    const rows = (odd: number) =>
      Array.from({ length: 24 }, (_, hour) => {
        const text = (minute: number) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        return `${text(30 * odd)}-${text(30 * odd + 29)}`
      })
    const [even, odd] = [0, 1].map((half) =>
      defineSchedule({
        timeZone: 'America/New_York',
        weekly: { 'mon-sun': rows(half) },
      } as unknown as ScheduleInput),
    ) as [Schedule, Schedule]
    const both = intersection(even, odd)
    // Whatever the clock, nothing is in common, so all time is one span.
    const spans = compilerOf(parsedScheduleOf(both)).spansIn(Date.UTC(2023, 0, 1), Date.UTC(2124, 0, 1))
    expect(spans).toHaveLength(1)
    expect(() => nextOpen('2024-01-01T00:00:00Z', both)).toThrow(
      expect.objectContaining({ code: 'never-opens' }),
    )
  })
})

describe('many schedules, each with holidays of its own', () => {
  const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'Asia/Kathmandu']
  const compilers = Array.from({ length: 12 }, (_, index) =>
    compilerOf(
      parsedScheduleOf(
        parseSchedule({
          timeZone: ZONES[index % ZONES.length],
          weekly: { 'mon-sat': [`0${index % 4}:00-${12 + index}:30`], sun: ['20:00-24:00'] },
          holidays: [
            { every: { month: 1 + index, day: 1 + 2 * index } },
            { every: { month: 1 + ((5 * index) % 12), weekday: 'mon', nth: 2 } },
          ],
          specialHours: [{ on: `2023-${String(1 + index).padStart(2, '0')}-28`, hours: ['05:00-06:00'] }],
        }),
      ),
    ),
  )
  const [from, to] = [Date.UTC(2022, 5, 3), Date.UTC(2025, 1, 2)]
  const combined = (kind: 'union' | 'intersection' | 'difference', operands: readonly Compiler[]) =>
    compileCombined(kind, operands)

  test.each(['union', 'intersection', 'difference'] as const)(
    'a long %s has the same intervals as every fortnight',
    (kind) => {
      for (const count of [2, 3, 12]) {
        const compiler = combined(kind, compilers.slice(0, count))
        const windows = []
        for (let start = from; start < to; start += 14 * DAY)
          windows.push(open(compiler, start, Math.min(start + 14 * DAY, to)))
        const intervals = open(compiler, from, to)
        expect(intervals).toEqual(unionOf(windows))
        expect(intervals.length > 0).toBe(kind !== 'difference' || count < 12)
      }
    },
  )

  test('combine few weeks, however many years there are (S7)', () => {
    const operands = compilers.slice(0, 4)
    const spans = combined('union', operands).spansIn(Date.UTC(2000, 0, 1), Date.UTC(2100, 0, 1))
    const weeks = new Set(spans.map(({ week }) => week))
    // Nine dates with entries, two of them in 2023 alone, and four clocks with up to two offsets.
    expect(spans.length).toBeGreaterThan(1000)
    expect(weeks.size).toBeLessThan(60)
  })
})
