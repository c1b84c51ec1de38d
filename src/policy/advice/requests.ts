import { DuebyError } from '../../core/error'
import { memoized } from '../../core/memoized'
import { DAY } from '../../core/time'
import type { ParsedSchedule } from '../../schedule/parsed-schedule'
import { type ApplicableTarget, applicableTarget, targetAt } from '../applicable-target'
import type { Cell, CompiledPolicy } from '../compiled-policy'
import type { Metric } from '../metric'
import type { ExampleRequest } from './policy-issue'
import { type RequestSpan, sampleTimes } from './sample-times'
import { spend, type Work } from './work'

/** Sample requests to a policy, and when they are due. */
export interface Requests {
  /** The cell of a metric, tier and priority; `undefined` if there is none, or no work is left. */
  cell(metric: Metric, tier: string, priority: string): Cell | undefined
  /** The instants of the sample requests, in order of time. Cells on the same hours have the same. */
  times(cell: Cell): readonly number[]
  /** When requests received at these times are due. NaN where a request has no target or no due time. */
  dues(cell: Cell): Float64Array
}

/** @param input The data of the policy, for the dates that are written in it. */
export function sampleRequests(
  input: unknown,
  compiled: CompiledPolicy,
  span: RequestSpan,
  work: Work,
): Requests {
  const timesOf = memoized((schedule: ParsedSchedule) => sampleTimes(input, compiled.parsed, schedule, span))
  const duesOf = memoized((_: ParsedSchedule) => new Map<string, Float64Array>())
  return {
    cell(metric, tier, priority) {
      return spend(10 + compiled.parsed.exceptions.length, work)
        ? compiled.cell(metric, tier, priority)
        : undefined
    },
    times: ({ schedule }) => timesOf(schedule),
    dues(cell) {
      const cache = duesOf(cell.schedule)
      const key = [
        cell.own?.target.text,
        ...cell.exceptions.map(({ name, on }) => JSON.stringify([name, on?.target.text])),
      ].join()
      const dues = cache.get(key) ?? Float64Array.from(timesOf(cell.schedule), (at) => dueOf(at, cell, work))
      cache.set(key, dues)
      return dues
    },
  }
}

function dueOf(at: number, cell: Cell, work: Work): number {
  if (work.left < 0) return Number.NaN
  const { years } = cell.time
  const before = years.count()
  const target = answerTo(at, cell, work)
  spend((years.count() - before) * WORK_PER_YEAR, work)
  return target?.due ?? Number.NaN
}

// Compiling a year takes far longer than a look-up in it.
const WORK_PER_YEAR = 4000

/** The target of a request; `undefined` without one, without a due time, or when no work is left. */
export function answerTo(at: number, cell: Cell, work: Work): ApplicableTarget | undefined {
  try {
    const { length } = cell.exceptions
    if (cell.waiting.length > 0) {
      const first = targetAt(at, cell)
      // The request is decided again at up to as many midnights as it waits.
      const days = first ? (first.on.base(at) - at) / DAY + 1 : 0
      if (!spend(days * (cell.waiting.length + length + 20), work)) return undefined
    }
    return spend(20 + length, work) ? applicableTarget(at, cell) : undefined
  } catch (error) {
    // There is no due time to compare, for example because the hours end.
    if (!(error instanceof DuebyError)) throw error
    spend(200, work)
    return undefined
  }
}

/** A request and its due time as an example. */
export function exampleOf(at: number, cell: Cell, { due, exception }: ApplicableTarget): ExampleRequest {
  const { metric, tier, priority } = cell
  const request = { metric, tier, priority, receivedAt: new Date(at), dueAt: new Date(due) }
  return exception === undefined ? request : { ...request, exception }
}
