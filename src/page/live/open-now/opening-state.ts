import { DuebyError, isOpen, nextClose, nextOpen, previousClose, previousOpen, type Schedule } from 'dueby'

/** Whether a team is open at an instant, and for how long. */
export interface OpeningState {
  readonly isOpen: boolean
  /** When it opened or closed. Absent if it has always been so. */
  readonly since?: number
  /** When it closes or opens next, exclusive (S2). Absent if it stays so. */
  readonly until?: number
}

/** The state at an instant. */
export function openingState(at: number, schedule: Schedule): OpeningState {
  const state = isOpen(at, schedule)
  // What begins at this instant has begun.
  const since = timeOrNone(() => (state ? previousOpen : previousClose)(at + 1, schedule))
  const until = timeOrNone(() => (state ? nextClose : nextOpen)(at, schedule))
  return {
    isOpen: state,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  }
}

/** The instant of an opening or a closing; `undefined` if there is none in the supported range. */
function timeOrNone(search: () => Date): number | undefined {
  try {
    return search().getTime()
  } catch (error) {
    if (error instanceof DuebyError) return undefined
    throw error
  }
}
