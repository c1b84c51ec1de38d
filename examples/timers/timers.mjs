import { ticketStatus } from 'dueby'
import { alertsOf } from './alerts.mjs'
import { inTransaction } from './database.mjs'
import { policy } from './policy.mjs'
import { QUEUE } from './queue.mjs'

/**
 * Call this for everything that happens to a ticket. The event, the alerts that follow from it and the next timer are
 * stored together or not at all. An event that cannot be right is a `DuebyError`, and nothing is stored.
 *
 * @param {string} ticket
 * @param {import('dueby').TicketEvent & { id: string, at: string | Date }} event The id is unique in the ticket.
 * @param {import('pg-boss')} boss
 */
export async function onEvent(ticket, event, boss) {
  await inTransaction(async (client) => {
    await client.query('insert into ticket (id) values ($1) on conflict do nothing', [ticket])
    await lock(ticket, client)
    await client.query(
      'insert into ticket_event (ticket, id, at, event) values ($1, $2, $3, $4) on conflict do nothing',
      [ticket, event.id, event.at, event],
    )
    await look(ticket, client, boss)
  })
}

/**
 * Looks at a ticket because a timer fired, or to be safe. It can be called at any time and any number of times.
 *
 * @param {string} ticket
 * @param {import('pg-boss')} boss
 */
export async function wake(ticket, boss) {
  await inTransaction(async (client) => {
    await lock(ticket, client)
    await look(ticket, client, boss)
  })
}

/** Events and timers of one ticket take turns, so that each of them sees what the others stored. */
async function lock(ticket, client) {
  await client.query('select from ticket where id = $1 for update', [ticket])
}

/**
 * Asks for the status now, records the alerts that have come, and sets a timer for the next one. A job that is no longer
 * due finds nothing to record, and the timer that it would set is there already.
 */
async function look(ticket, client, boss) {
  const now = await clock(client)
  const events = await history(ticket, client)
  const status = ticketStatus(events, policy, { now })
  for (const { metric, cycle, kind, name, at } of alertsOf(status)) {
    await client.query(
      `insert into alert (ticket, metric, cycle, kind, name, at) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing`,
      [ticket, metric, cycle, kind, name, at],
    )
  }
  await client.query('update ticket set phase = $2 where id = $1 and phase <> $2', [ticket, status.phase])
  const at = nextLook(status, events, now)
  if (at) await setTimer(ticket, at, client, boss)
}

/** One clock for all workers, and the one by which pg-boss starts jobs. So a job that starts is due. */
async function clock(client) {
  const { rows } = await client.query(`select date_trunc('milliseconds', clock_timestamp()) as now`)
  return rows[0].now
}

async function history(ticket, client) {
  const { rows } = await client.query('select event from ticket_event where ticket = $1 order by at, seq', [
    ticket,
  ])
  return rows.map(({ event }) => event)
}

/**
 * When to look again: at the next change that can be an alert, or at an event that is dated later than now. Nothing has
 * to happen when the schedule opens or closes. A paused clock has no change; the event that resumes it looks again.
 */
function nextLook(status, events, now) {
  const change = status.nextChanges.find(({ kind }) => kind === 'warning' || kind === 'missed')
  const later = events.map(({ at }) => new Date(at)).filter((at) => at > now)
  const instants = [...(change ? [change.at] : []), ...later]
  return instants.sort((a, b) => a.getTime() - b.getTime())[0]
}

/**
 * The key has the instant in it: with the ticket alone, pg-boss would refuse an earlier timer while a later one waits.
 * `db` makes the timer part of the transaction.
 */
async function setTimer(ticket, at, client, boss) {
  const db = { executeSql: (text, values) => client.query(text, values) }
  const singletonKey = `${ticket}/${at.toISOString()}`
  await boss.send(QUEUE, { ticket }, { startAfter: at, singletonKey, db })
}
