// The tickets of the test, each with the alerts that it must give. The times are worked out by hand from policy.mjs.

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/**
 * @typedef {object} Case
 * @property {string} ticket
 * @property {object} first Its first event.
 * @property {object} [soon] An event before the timer fires, without its time.
 * @property {object} [afterTimer] An event after the timer has fired, without its time.
 * @property {(times: { soon?: number, afterTimer?: number }) => string[]} alerts Its alerts, from the times of the later
 *   events, as lines of `alert`.
 */

/**
 * All tickets, each as a function of the time at which it is stored, in milliseconds. 1,000 of them give one alert by a
 * timer. The others give none, or only at once.
 *
 * @returns {((now: number) => Case)[]}
 */
export function tickets() {
  return [
    ...many(600, (ticket) => (now) => missed(`missed-${ticket}`, now + 8 * SECOND)),
    ...many(200, (ticket) => (now) => warned(`warned-${ticket}`, now + 8 * SECOND)),
    ...many(100, (ticket) => (now) => raised(`raised-${ticket}`, now + 6 * SECOND)),
    ...many(100, (ticket) => (now) => paused(`paused-${ticket}`, now + 6 * SECOND)),
    ...many(50, (ticket) => (now) => answered(`answered-${ticket}`, now + 6 * SECOND)),
    ...many(50, (ticket) => (now) => lowered(`lowered-${ticket}`, now + 6 * SECOND)),
    ...many(20, (ticket) => (now) => late(`late-${ticket}`, now)),
  ]
}

/** An alert as a line. Each ticket is in its first cycle. */
function alert(ticket, metric, kind, at) {
  return [ticket, metric, 1, kind, kind === 'warning' ? 'team' : '', new Date(at).toISOString()].join('|')
}

/** A P1 that nobody answers within an hour. The warning after 45 minutes comes at once, because it is in the past. */
function missed(ticket, dueAt) {
  const received = dueAt - HOUR
  return {
    ticket,
    first: receivedAt(received, 'P1'),
    alerts: () => [warning(ticket, dueAt), alert(ticket, 'firstResponse', 'missed', dueAt + 1)],
  }
}

/** A P1 that an agent opened, so that only its solution is due, in eight hours. The warning comes after six. */
function warned(ticket, warnsAt) {
  return {
    ticket,
    first: { ...receivedAt(warnsAt - 6 * HOUR, 'P1'), openedBy: 'agent' },
    alerts: () => [alert(ticket, 'resolution', 'warning', warnsAt)],
  }
}

/** A P2 with three hours left becomes a P1: the timer moves earlier. */
function raised(ticket, dueAt) {
  return {
    ...missed(ticket, dueAt),
    first: receivedAt(dueAt - HOUR, 'P2'),
    soon: changedTo('P1'),
  }
}

/** A P1 is paused while its timer fires, and resumed: the timer moves later. */
function paused(ticket, dueAt) {
  return {
    ...missed(ticket, dueAt),
    soon: { id: 'pause', type: 'paused' },
    afterTimer: { id: 'resume', type: 'resumed' },
    alerts: ({ soon, afterTimer }) => [
      warning(ticket, dueAt),
      alert(ticket, 'firstResponse', 'missed', dueAt + (afterTimer - soon) + 1),
    ],
  }
}

/** A P1 is answered in time. */
function answered(ticket, dueAt) {
  return {
    ...missed(ticket, dueAt),
    soon: { id: 'answer', type: 'responded' },
    alerts: () => [warning(ticket, dueAt)],
  }
}

/** A P1 becomes a P2 with three hours left. Its warning as a P1 has come. */
function lowered(ticket, dueAt) {
  return { ...answered(ticket, dueAt), soon: changedTo('P2') }
}

/** A P2 becomes a P1 half an hour after it was due as one: no timer can fire, and the alert comes with the event. */
function late(ticket, now) {
  return raised(ticket, now - 30 * MINUTE)
}

/** The warning of a first response within an hour. */
function warning(ticket, dueAt) {
  return alert(ticket, 'firstResponse', 'warning', dueAt - 15 * MINUTE)
}

function receivedAt(at, priority) {
  return { id: 'open', at: new Date(at), type: 'received', tier: 'premium', priority }
}

function changedTo(priority) {
  return { id: 'change', type: 'priority-changed', priority }
}

function many(count, make) {
  return Array.from({ length: count }, (_, index) => make(index))
}
