import { duePieces, openIntervals, wallTime } from '../../../dist/index.js'
import { schedulesOf, YEARS } from './policies.mjs'

const DAY_MS = 86_400_000

export const BEGIN = Date.UTC(YEARS.from, 0, 1)
export const END = Date.UTC(YEARS.through + 1, 0, 1)

/**
 * Instants of the compiled years at which an answer of the policy can change: openings, closings, the midnight and the
 * cut-off of each local date, and the edges of the compiled pieces.
 */
export function boundariesOf(policy) {
  return inYears([
    ...schedulesOf(policy).flatMap((schedule) => edgesOf(schedule, ['00:00', policy.dayCutoff ?? '12:00'])),
    ...Array.from(duePieces(policy, YEARS).pieces, ({ from_ms }) => from_ms),
  ])
}

/** Instants of the compiled years at which an answer of the schedule can change. */
export function boundariesOfSchedule(schedule) {
  return inYears(edgesOf(schedule, ['00:00']))
}

function inYears(instants) {
  const found = new Set([BEGIN, END - 1, ...instants])
  return Float64Array.from(found).filter((instant) => instant >= BEGIN && instant < END)
}

function edgesOf(schedule, times) {
  const edges = []
  for (const { start, end } of openIntervals(new Date(BEGIN), new Date(END), schedule)) {
    edges.push(start.getTime(), end.getTime())
  }
  for (let day = BEGIN; day < END; day += DAY_MS) {
    const date = new Date(day).toISOString().slice(0, 10)
    for (const time of times) edges.push(wallTime(`${date}T${time}`, schedule.timeZone).getTime())
  }
  return edges
}
