import { DuebyError, isOpen, nextClose, nextOpen, previousClose, previousOpen } from 'dueby'
import type { ScheduleFrom } from './hours-in'

/** Whether a team is open at an instant, and for how long. */
export interface OpeningState {
  readonly isOpen: boolean
  /** When it opened or closed. Absent if it has always been so. */
  readonly since?: number
  /** When it closes or opens next, exclusive (S2). Absent if it stays so. */
  readonly until?: number
}

/** The state at an instant. Schedules follow one another in order of time; before the first it is closed. */
export function openingState(at: number, schedules: readonly ScheduleFrom[]): OpeningState {
  const state = isOpenAt(at, schedules)
  const since = sinceWhen(at, state, schedules)
  const until = untilWhen(at, state, schedules)
  return {
    isOpen: state,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  }
}

function isOpenAt(at: number, schedules: readonly ScheduleFrom[]): boolean {
  const inForce = schedules.findLast(({ begins }) => begins <= at)
  return inForce !== undefined && isOpen(at, inForce.schedule)
}

function sinceWhen(at: number, state: boolean, schedules: readonly ScheduleFrom[]): number | undefined {
  let before = at + 1
  for (const { begins, schedule } of schedules.filter((each) => each.begins <= at).reverse()) {
    const end = before
    const turn = found(() => (state ? previousOpen(end, schedule) : previousClose(end, schedule)))
    if (turn !== undefined && turn >= begins) return turn
    if (begins === Number.NEGATIVE_INFINITY) return undefined
    if (isOpenAt(begins - 1, schedules) !== state) return begins
    before = begins
  }
  return undefined
}

function untilWhen(at: number, state: boolean, schedules: readonly ScheduleFrom[]): number | undefined {
  const first = schedules.findLastIndex(({ begins }) => begins <= at)
  let from = at
  for (let index = first; index < schedules.length; index++) {
    const { begins, schedule } = schedules[index] ?? {}
    if (begins !== undefined && begins > at) {
      if (isOpenAt(begins, schedules) !== state) return begins
      from = begins
    }
    if (!schedule) continue
    const start = from
    const turn = found(() => (state ? nextClose(start, schedule) : nextOpen(start, schedule)))
    if (turn !== undefined && turn < (schedules[index + 1]?.begins ?? Number.POSITIVE_INFINITY)) return turn
  }
  return undefined
}

/** The instant of an opening or a closing. None if there is none in the supported years. */
function found(search: () => Date): number | undefined {
  try {
    return search().getTime()
  } catch (error) {
    if (error instanceof DuebyError) return undefined
    throw error
  }
}
