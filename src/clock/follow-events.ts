import { METRICS } from '../policy/metric'
import { type Course, type Cycle, type Exemption, runningCycle, runningPause } from './course'
import { hasTarget } from './cycle-target'
import { impossibility } from './impossible-event'
import { identityOf } from './ordered-events'
import type { ReadEvent } from './read-events'
import {
  changeCells,
  endCycles,
  endPause,
  type FollowOptions,
  reopenResolution,
  startCycle,
  type TicketState,
} from './ticket-state'

/**
 * Follows events from receipt on (C11 to C13). An event that cannot have happened, or that occurs again, changes nothing
 * (C9). A later event that is the same as one that was left out still counts.
 *
 * @param events The events in order of time.
 * @returns The life of the ticket; `undefined` if it was not received.
 */
export function followEvents(events: readonly ReadEvent[], options: FollowOptions): Course | undefined {
  let state: TicketState | undefined
  const seen = new Map<string, ReadEvent>()
  for (const [position, event] of events.entries()) {
    const identity = identityOf(position, events)
    const same = identity && seen.get(identity)
    const why = same ? undefined : impossibility(event, state?.course, options.rules)
    if (same) {
      options.repeated(event, same)
    } else if (why !== undefined) {
      options.leaveOut(event, why, state?.course)
    } else {
      if (identity) seen.set(identity, event)
      if (state) follow(event, state)
      else state = received(event, options)
    }
  }
  if (!state) return undefined
  applyExemptions(state)
  return state.course
}

/** Applies the exemptions (C21), after all events: changes at the instant of one count, whatever their order. */
function applyExemptions({ course, exempted, options: { rules } }: TicketState): void {
  for (const exemption of exempted) if (!exemption.metric) exempt(course, exemption)
  for (const metric of METRICS) {
    const cycles = course.cycles[metric]
    let lastWithTarget: Cycle | undefined
    let looked = 0
    for (const exemption of exempted.filter((each) => each.metric === metric)) {
      const newest = exemption.cycles - 1
      // The earlier cycles had ended, so that they have a target or none whenever one looks.
      for (; looked < newest; looked++)
        if (hasTarget(cycles[looked] as Cycle, exemption.since, rules)) lastWithTarget = cycles[looked]
      const cycle = cycles[newest]
      exempt(cycle && hasTarget(cycle, exemption.since, rules) ? cycle : lastWithTarget, exemption)
    }
  }
}

/** Excuses from the first exemption on, with the reason of the last one. */
function exempt(excused: Cycle | Course | undefined, { since, reason }: Exemption): void {
  if (excused) excused.exemption = { since: excused.exemption?.since ?? since, reason }
}

function received(read: ReadEvent, options: FollowOptions): TicketState {
  const { at, event } = read
  // Every other first event is impossible.
  const { tier, priority, openedBy } = event as Extract<typeof event, { type: 'received' }>
  const policy = options.policyAt(at)
  const course: Course = {
    policy,
    tier,
    priority,
    phase: 'open',
    pauses: [],
    cycles: { firstResponse: [], nextResponse: [], periodicUpdate: [], resolution: [] },
  }
  const isByAgent = openedBy === 'agent'
  const state: TicketState = {
    course,
    options,
    isAnswered: isByAgent,
    wroteWhileResolved: false,
    changesWhileResolved: [],
    exempted: [],
  }
  startCycle(isByAgent ? 'periodicUpdate' : 'firstResponse', read, state)
  startCycle('resolution', read, state)
  return state
}

function follow(read: ReadEvent, state: TicketState): void {
  const { at, index, event } = read
  const { course } = state
  switch (event.type) {
    case 'responded':
      endCycles(['firstResponse', 'nextResponse', 'periodicUpdate'], 'fulfilled', read, course)
      state.isAnswered = true
      state.wroteWhileResolved = false
      course.wroteInPauseAt = undefined
      if (course.phase === 'open') startCycle('periodicUpdate', read, state)
      break
    case 'updated':
      if (!state.isAnswered || course.phase === 'resolved') break
      endCycles(['periodicUpdate'], 'fulfilled', read, course)
      startCycle('periodicUpdate', read, state)
      break
    case 'customer-replied':
      if (runningPause(course)) course.wroteInPauseAt ??= at
      if (course.phase === 'resolved') state.wroteWhileResolved = true
      else if (state.isAnswered && !runningCycle('nextResponse', course))
        startCycle('nextResponse', read, state)
      break
    case 'paused':
      // A pause that begins when another ends is the same one with another reason (C9).
      if (course.pauses.at(-1)?.to !== at) course.wroteInPauseAt = undefined
      course.pauses.push({ from: at, to: Number.POSITIVE_INFINITY, event: index, reason: event.reason })
      break
    case 'resumed':
      endPause(at, course)
      break
    case 'resolved':
    case 'cancelled':
      endCycles(METRICS, event.type === 'resolved' ? 'fulfilled' : 'cancelled', read, course)
      endPause(at, course)
      state.isAnswered = true
      course.wroteInPauseAt = undefined
      course.phase = event.type
      course.closedAt ??= at
      break
    case 'reopened':
      course.phase = 'open'
      course.closedAt = undefined
      reopenResolution(read, state)
      startCycle('periodicUpdate', read, state)
      if (state.wroteWhileResolved) startCycle('nextResponse', read, state)
      state.wroteWhileResolved = false
      state.changesWhileResolved = []
      break
    case 'priority-changed':
    case 'tier-changed':
      if (event.type === 'priority-changed') course.priority = event.priority
      else course.tier = event.tier
      changeCells(read, state)
      break
    case 'due-agreed': {
      const cycle = runningCycle(event.metric, course)
      if (cycle) cycle.agreement = { event: index, dueAt: read.dueAt, since: cycle.agreement?.since ?? at }
      break
    }
    case 'exempted': {
      const { metric, reason } = event
      state.exempted.push({ metric, cycles: metric ? course.cycles[metric].length : 0, since: at, reason })
      break
    }
  }
}
