import {
  addBusinessTime,
  businessTimeBetween,
  DuebyError,
  due,
  firstResponseDueMany,
  isOpen,
} from '../../../dist/index.js'
import { BEGIN, END } from './boundaries.mjs'

/** The due times of tickets by the library, in milliseconds. NaN where there is no target. */
export function dueTimesOf(policy, metric, { tier, priority, receivedAt }) {
  if (metric === 'firstResponse') return firstResponseDueMany({ receivedAt, tier, priority }, policy)
  return receivedAt.map((at, index) => {
    const request = { tier: tier[index], priority: priority[index], receivedAt: at }
    return hasTarget(policy, metric, request) ? dueTimeOf(policy, metric, request) : Number.NaN
  })
}

function hasTarget(policy, metric, { tier, priority }) {
  const cell = policy.targets[metric][priority]
  return (typeof cell === 'string' ? cell : cell[tier]) !== 'no target'
}

/** An exception can say `'no target'` too. */
function dueTimeOf(policy, metric, request) {
  try {
    return due(metric, request, policy).dueAt.getTime()
  } catch (error) {
    if (error instanceof DuebyError && error.code === 'no-target') return Number.NaN
    throw error
  }
}

/** Whether the schedule is open when each span begins: 1 or 0. */
export function openOf(schedule, { from }) {
  return from.map((at) => Number(isOpen(at, schedule)))
}

/** The open time of each span, in milliseconds. */
export function betweenOf(schedule, { from, to }) {
  return from.map((at, index) => businessTimeBetween(at, to[index], schedule))
}

/** The start of each span with its open time added, in milliseconds. NaN outside the compiled years. */
export function addedOf(schedule, { from, add }) {
  return from.map((at, index) => {
    const added = addBusinessTime(at, add[index], schedule).getTime()
    return added >= BEGIN && added <= END ? added : Number.NaN
  })
}
