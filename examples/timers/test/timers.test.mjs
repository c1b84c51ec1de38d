import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as service from './service.mjs'
import { tickets } from './tickets.mjs'

const { boss, count, databaseTime, each, jobs, onEvent, pool, QUEUE, until } = service
const SWEEP = fileURLToPath(new URL('../sweep.mjs', import.meta.url))
const KILLS_AFTER = [200, 600]
/** Not the first alert of a ticket, which comes with its first event. */
const BY_TIMER = `ticket like 'warned-%' or kind = 'missed' and ticket not like 'late-%'`
/** A job that has ended, or that waits for a distant instant. */
const DONE = `state >= 'completed' or state = 'created' and start_after > now() + interval '5 minutes'`

after(service.stop)

test('1,000 tickets and a worker that is killed twice: no alert is early, lost or double', async (t) => {
  const cases = []
  const times = new Map()
  await storeBrokenTicket()
  await each(tickets(), async (ticketAt) => {
    const stored = ticketAt(await databaseTime())
    cases.push(stored)
    await onEvent(stored.ticket, stored.first)
    times.set(stored.ticket, { soon: await happen(stored.soon, stored.ticket) })
  })

  let worker = service.startWorker()
  const interrupted = []
  for (const alerts of KILLS_AFTER) {
    await until(async () => (await count(`from alert where ${BY_TIMER}`)) >= alerts)
    interrupted.push(await service.killed(worker))
    worker = service.startWorker()
  }
  const waiting = cases.filter(({ afterTimer }) => afterTimer)
  await until(
    async () => (await jobs(`state = 'completed' and data->>'ticket' like 'paused-%'`)) === waiting.length,
  )
  await each(waiting, async ({ ticket, afterTimer }) => {
    times.get(ticket).afterTimer = await happen(afterTimer, ticket)
  })

  const expected = cases.flatMap(({ ticket, alerts }) => alerts(times.get(ticket))).sort()
  await until(async () => (await count('from alert')) >= expected.length)
  await until(async () => (await jobs(`not (${DONE}) and data->>'ticket' <> 'broken'`)) === 0)
  worker.kill('SIGTERM')
  const [code] = await once(worker, 'exit')

  const { rows } = await pool.query('select * from alert')
  assert.deepEqual(rows.map(lineOf).sort(), expected)
  assert.equal(await count(`from alert where ${BY_TIMER}`), 1000)
  assert.deepEqual(
    rows.filter(({ at, recorded_at }) => recorded_at < at),
    [],
  )
  assert.equal(await jobs(`retry_count > 0 and data->>'ticket' = 'broken' and state = 'retry'`), 1)
  assert.equal(code, 0)
  await report(t, interrupted)
})

test('an event that cannot have happened is refused, and nothing is stored', async () => {
  const open = { id: 'open', at: new Date(), type: 'received', tier: 'premium', priority: 'P1' }
  await onEvent('refused', open)
  const before = await jobs(`data->>'ticket' = 'refused'`)
  const resumed = { id: 'resume', at: new Date(), type: 'resumed' }
  await assert.rejects(onEvent('refused', resumed), {
    name: 'DuebyError',
    code: 'impossible-event',
  })
  await assert.rejects(onEvent('unknown', resumed), { name: 'DuebyError' })
  assert.equal(await count(`from ticket_event where ticket = 'refused'`), 1)
  assert.equal(await count(`from ticket where id = 'unknown'`), 0)
  assert.equal(await jobs(`data->>'ticket' = 'refused'`), before)
})

test('an event that comes twice counts once', async () => {
  const open = { id: 'open', at: new Date(), type: 'received', tier: 'premium', priority: 'P1' }
  for (let time = 0; time < 2; time++) await onEvent('twice', open)
  assert.equal(await count(`from ticket_event where ticket = 'twice'`), 1)
  assert.equal(await jobs(`data->>'ticket' = 'twice'`), 1)
})

test('a ticket has a timer at an event that is dated later', async () => {
  const now = await databaseTime()
  const [received, planned] = [now - 10_000, now + 60_000].map((at) => new Date(at))
  const open = { id: 'open', at: received, type: 'received', tier: 'standard', priority: 'P2' }
  await onEvent('planned', open)
  await onEvent('planned', { id: 'pause', at: planned, type: 'paused' })
  assert.equal(await jobs(`data->>'ticket' = 'planned' and start_after = '${planned.toISOString()}'`), 1)
})

test('a sweep sets timers that were lost, and records what was missed meanwhile', async () => {
  const now = await databaseTime()
  const open = { id: 'open', at: new Date(now), type: 'received', tier: 'premium', priority: 'P1' }
  await onEvent('swept', open)
  await pool.query(`delete from pgboss.job where data->>'ticket' = 'swept'`)
  // As if two hours had passed.
  await pool.query(
    `update ticket_event set at = at - interval '2 hours',
       event = jsonb_set(event, '{at}', to_jsonb($1::text)) where ticket = 'swept'`,
    [new Date(now - 2 * 60 * 60_000).toISOString()],
  )
  await pool.query(`update ticket set phase = 'resolved' where id <> 'swept'`)
  const [code] = await once(fork(SWEEP, { stdio: 'ignore' }), 'exit')
  assert.equal(code, 0)
  assert.equal(await count(`from alert where ticket = 'swept' and kind = 'missed'`), 1)
  assert.equal(await jobs(`data->>'ticket' = 'swept'`), 1)
})

test('with one key a ticket, pg-boss refuses an earlier timer', async () => {
  const at = await databaseTime()
  const timer = (minutes, singletonKey) =>
    boss.send(QUEUE, {}, { startAfter: new Date(at + minutes * 60_000), singletonKey })
  assert.notEqual(await timer(60, 'key'), null)
  assert.equal(await timer(30, 'key'), null)
  assert.notEqual(await timer(30, 'key/30'), null)
  assert.equal(await timer(30, 'key/30'), null)
})

/** Sends an event that happens now, and returns its time. */
async function happen(event, ticket) {
  if (!event) return undefined
  const at = await databaseTime()
  await onEvent(ticket, { ...event, at: new Date(at) })
  return at
}

/** A ticket whose tier the policy does not know. Its job fails among those of the others. */
async function storeBrokenTicket() {
  const event = { id: 'open', at: new Date(), type: 'received', tier: 'gold', priority: 'P1' }
  await pool.query(`insert into ticket (id) values ('broken')`)
  await pool.query(`insert into ticket_event (ticket, id, at, event) values ('broken', 'open', now(), $1)`, [
    event,
  ])
  await boss.send(QUEUE, { ticket: 'broken' }, { startAfter: 8 })
}

function lineOf({ ticket, metric, cycle, kind, name, at }) {
  return [ticket, metric, cycle, kind, name, at.toISOString()].join('|')
}

/** What happened, for people. Nothing here is tested, because it depends on the machine. */
async function report(t, interrupted) {
  const { rows } = await pool.query(`
    select count(*), max(late), percentile_disc(0.5) within group (order by late) as median
    from (select extract(epoch from recorded_at - at)::float8 as late from alert where ${BY_TIMER}) as timers`)
  const [{ count: alerts, max, median }] = rows
  const again = await jobs(`retry_count > 0 and data->>'ticket' <> 'broken'`)
  t.diagnostic(`${alerts} alerts by timers: none early, none lost, none double`)
  t.diagnostic(`the kills interrupted ${interrupted.join(' and ')} jobs, and ${again} ran again`)
  t.diagnostic(`late by ${median.toFixed(1)} s (median), at most ${max.toFixed(1)} s (after a kill)`)
}
