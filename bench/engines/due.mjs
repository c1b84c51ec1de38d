// Due times against a join with a table of eight targets, and ten times the tickets against one time.
import { askedOfPolicy } from '../../test/engines/data/asked.mjs'
import { removeFolder, temporaryFolder } from '../../test/engines/lib/owned.mjs'
import { writeTables } from '../../test/engines/lib/sql-files.mjs'
import { installPolicy, sqlOfPolicy } from '../../test/engines/tests/policy-tables.mjs'
import { digits, line, time } from '../lib/report.mjs'
import { median, ratioOf } from '../lib/timing.mjs'
import { queriesInTurn } from './in-turn.mjs'

const TICKETS = 1_000_000
const ROUNDS = 7
const TIMES = 10
const ROUNDS_OF_MANY = 3

/** The time of the answers alone: they stay in the engine. */
const asked = (answer, source) => `select count(${answer}), max(${answer}) from ${source}`
const DUE = asked('due_at', 'gladly_first_response_due')
const DUE_OF_MANY = asked('due_at', 'many_first_response_due')

/** The type of an amount of time, and an instant with an amount added. */
const AMOUNTS = {
  duckdb: { type: 'interval', amount: (hours) => `interval '${hours} hours'` },
  postgres: { type: 'interval', amount: (hours) => `interval '${hours} hours'` },
  clickhouse: { type: 'Int64', amount: (hours) => hours * 3_600_000 },
}

/** Lines for the due times of a million tickets under the Gladly policy. `atMost` is the limit of their ratio. */
export async function dueLines(session, { atMost, isScaled }) {
  const folder = temporaryFolder('bench')
  const { policy, file } = askedOfPolicy('gladly', TICKETS)
  const sql = sqlOfPolicy(policy, 'gladly', session.dialect)
  try {
    writeTables(sql, folder)
    await installPolicy(session, sql, 'gladly', folder)
    await session.loadCsv('gladly_ticket', file(session.dialect))
    await createTargets(session, policy)
    const { scan, targets, due } = await queriesInTurn(
      session,
      { scan: asked('received_at', 'gladly_ticket'), targets: targetsQuery(session), due: DUE },
      ROUNDS,
    )
    const lines = [
      line(`${session.dialect}: due times / a join with 8 targets`, {
        ours: time(median(due)),
        other: time(median(targets)),
        value: ratioOf(due, targets),
        ...(atMost === undefined ? {} : { atMost }),
        note: `${digits(TICKETS)} tickets; a scan of them takes ${time(median(scan))}`,
      }),
    ]
    return isScaled ? [...lines, await scaledLine(session, policy, folder)] : lines
  } finally {
    removeFolder(folder)
  }
}

/** What is written for targets in calendar time: the instant of receipt and an amount. */
async function createTargets({ dialect, run }, { tiers, priorities }) {
  const { type, amount } = AMOUNTS[dialect]
  const engine = dialect === 'clickhouse' ? ' engine = Memory' : ''
  const text = dialect === 'clickhouse' ? 'String' : 'text'
  const cells = tiers.flatMap((tier) =>
    priorities.map(({ id }, index) => `('${tier}', '${id}', ${amount(2 ** index)})`),
  )
  await run(`create table target (tier ${text}, priority ${text}, amount ${type})${engine};`)
  await run(`insert into target values ${cells.join(', ')};`)
}

function targetsQuery({ dialect }) {
  return dialect === 'clickhouse'
    ? asked('received_at + amount', 'gladly_ticket any left join target using (tier, priority)')
    : asked('received_at + amount', 'gladly_ticket left join target using (tier, priority)')
}

/** The same tickets ten times over with other ids, in a table of their own, asked in turn with the first. */
async function scaledLine(session, policy, folder) {
  const { dialect } = session
  const sql = sqlOfPolicy(policy, 'many', dialect)
  writeTables(sql, folder)
  await installPolicy(session, sql, 'many', folder)
  await session.run(
    `insert into many_ticket select id + n * ${TICKETS}, tier, priority, received_at
     from gladly_ticket cross join generate_series(0, ${TIMES - 1}) as copies(n);`,
  )
  if (dialect === 'postgres') await session.run('vacuum analyze many_ticket;')
  const { few, many } = await queriesInTurn(session, { few: DUE, many: DUE_OF_MANY }, ROUNDS_OF_MANY)
  return line(`${dialect}: due times of ${TIMES} times the tickets`, {
    ours: time(median(many)),
    other: time(median(few)),
    value: ratioOf(many, few),
    atMost: 12,
    note: `${digits(TIMES * TICKETS)} tickets and ${digits(TICKETS)}`,
  })
}
