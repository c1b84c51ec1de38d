import { METRICS, METRICS_FROM_RECEIPT } from '../policy/metric'
import { hasTarget } from './cycle-target'
import { impossibility } from './impossible-event'
import { identityOf } from './ordered-events'
import type { ReadEvent } from './read-events'
import { type Cycle, currentPause, type Exemption, openCycle, type TicketLife } from './ticket-life'
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
export function followEvents(events: readonly ReadEvent[], options: FollowOptions): TicketLife | undefined {
  let state: TicketState | undefined
  const seen = new Map<string, ReadEvent>()
  for (const [position, event] of events.entries()) {
    const identity = identityOf(position, events)
    const same = identity && seen.get(identity)
    const why = same ? undefined : impossibility(event, state?.life, options.rules)
    if (same) {
      options.repeated(event, same)
    } else if (why !== undefined) {
      options.leaveOut(event, why, state?.life)
    } else {
      if (identity) seen.set(identity, event)
      if (state) follow(event, state)
      else state = received(event, options)
    }
  }
  if (!state) return undefined
  applyExemptions(state)
  return state.life
}

/** Applies the exemptions (C21), after all events, so that changes at the same instant count in any order. */
function applyExemptions({ life, exempted, options: { rules } }: TicketState): void {
  for (const exemption of exempted) if (!exemption.metric) exempt(life, exemption)
  for (const metric of METRICS) {
    const cycles = life.cycles[metric]
    let lastWithTarget: Cycle | undefined
    let checked = 0
    for (const exemption of exempted.filter((each) => each.metric === metric)) {
      const newest = exemption.cycles - 1
      // The earlier cycles have ended, so whether they have a target no longer changes.
      for (; checked < newest; checked++)
        if (hasTarget(cycles[checked] as Cycle, exemption.since, rules)) lastWithTarget = cycles[checked]
      const cycle = cycles[newest]
      exempt(cycle && hasTarget(cycle, exemption.since, rules) ? cycle : lastWithTarget, exemption)
    }
  }
}

/** Excuses from the first exemption on, with the reason of the last one. */
function exempt(excused: Cycle | TicketLife | undefined, { since, reason }: Exemption): void {
  if (excused) excused.exemption = { since: excused.exemption?.since ?? since, reason }
}

function received(read: ReadEvent, options: FollowOptions): TicketState {
  const { at, event } = read
  // Every other first event is impossible.
  const { tier, priority, openedBy } = event as Extract<typeof event, { type: 'received' }>
  const policy = options.policyAt(at)
  const life: TicketLife = {
    policy,
    tier,
    priority,
    phase: 'open',
    pauses: [],
    cycles: { firstResponse: [], nextResponse: [], periodicUpdate: [], resolution: [] },
  }
  const isByAgent = openedBy === 'agent'
  const state: TicketState = {
    life,
    options,
    isAnswered: isByAgent,
    wroteWhileResolved: false,
    changesWhileResolved: [],
    exempted: [],
  }
  for (const metric of METRICS_FROM_RECEIPT)
    startCycle(isByAgent && metric === 'firstResponse' ? 'periodicUpdate' : metric, read, state)
  return state
}

function follow(read: ReadEvent, state: TicketState): void {
  const { at, index, event } = read
  const { life } = state
  switch (event.type) {
    case 'responded':
      endCycles(['firstResponse', 'nextResponse', 'periodicUpdate'], 'fulfilled', read, life)
      state.isAnswered = true
      state.wroteWhileResolved = false
      life.wroteInPauseAt = undefined
      if (life.phase === 'open') startCycle('periodicUpdate', read, state)
      break
    case 'updated':
      if (!state.isAnswered || life.phase === 'resolved') break
      endCycles(['periodicUpdate'], 'fulfilled', read, life)
      startCycle('periodicUpdate', read, state)
      break
    case 'customer-replied':
      if (currentPause(life)) life.wroteInPauseAt ??= at
      if (life.phase === 'resolved') state.wroteWhileResolved = true
      else if (state.isAnswered && !openCycle('nextResponse', life)) startCycle('nextResponse', read, state)
      break
    case 'paused':
      // A pause that begins when another ends is the same one with another reason (C9).
      if (life.pauses.at(-1)?.to !== at) life.wroteInPauseAt = undefined
      life.pauses.push({ from: at, to: Number.POSITIVE_INFINITY, event: index, reason: event.reason })
      break
    case 'resumed':
      endPause(at, life)
      break
    case 'resolved':
    case 'cancelled':
      endCycles(METRICS, event.type === 'resolved' ? 'fulfilled' : 'cancelled', read, life)
      endPause(at, life)
      state.isAnswered = true
      life.wroteInPauseAt = undefined
      life.phase = event.type
      life.closedAt ??= at
      break
    case 'reopened':
      life.phase = 'open'
      life.closedAt = undefined
      reopenResolution(read, state)
      startCycle('periodicUpdate', read, state)
      if (state.wroteWhileResolved) startCycle('nextResponse', read, state)
      state.wroteWhileResolved = false
      state.changesWhileResolved = []
      break
    case 'priority-changed':
    case 'tier-changed':
      if (event.type === 'priority-changed') life.priority = event.priority
      else life.tier = event.tier
      changeCells(read, state)
      break
    case 'due-agreed': {
      const cycle = openCycle(event.metric, life)
      if (cycle) cycle.agreement = { event: index, dueAt: read.dueAt, since: cycle.agreement?.since ?? at }
      break
    }
    case 'exempted': {
      const { metric, reason } = event
      state.exempted.push({ metric, cycles: metric ? life.cycles[metric].length : 0, since: at, reason })
      break
    }
  }
}
