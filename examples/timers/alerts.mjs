/**
 * @typedef {object} Alert
 * @property {string} metric
 * @property {number} cycle
 * @property {'warning' | 'missed'} kind
 * @property {string} name The name of the warning, or its text. Empty for `missed`.
 * @property {Date} at When it came.
 */

/**
 * The alerts that have come so far, from the status alone. It does not matter which timer fired, or whether one did.
 *
 * @param {import('dueby').TicketStatus} status
 * @returns {Alert[]}
 */
export function alertsOf(status) {
  return Object.values(status.clocks).flatMap((clock) => [...warnings(clock), ...misses(clock)])
}

/** Warnings of a clock that still goes on. Once somebody has answered, a late warning would help nobody. */
function warnings(clock) {
  const goesOn = clock.state === 'running' || clock.state === 'paused' || clock.state === 'missed'
  if (!goesOn || clock.endedAt) return []
  const { metric, cycle } = clock
  return clock.reached.map(({ warning, name = warning, at }) => ({
    metric,
    cycle,
    kind: 'warning',
    name,
    at,
  }))
}

/** All missed cycles: a ticket that was answered late before the worker woke up is an alert, too. */
function misses(clock) {
  return clock.cycles
    .filter(({ state }) => state === 'missed')
    .map(({ metric, cycle, dueAt }) => ({ metric, cycle, kind: 'missed', name: '', at: firstMissed(dueAt) }))
}

/** The due time itself is still in time. */
function firstMissed(dueAt) {
  return new Date(dueAt.getTime() + 1)
}
