import { join } from 'node:path'
import { toSql } from '../../../dist/sql.js'
import { createTable, DIALECTS, TICKET_COLUMNS } from '../data/dialects.mjs'
import { metricsOf, YEARS } from '../data/policies.mjs'
import { assertSame } from '../lib/compare.mjs'

/** The SQL of a policy. Its tables, its views and the tickets begin with the name of the policy. */
export function sqlOfPolicy(policy, name, dialect, years = YEARS) {
  const ticket = { table: `${name}_ticket` }
  return toSql(policy, { dialect, ...years, times: DIALECTS[dialect].times, prefix: `${name}_`, ticket })
}

/** A metric as the names of views spell it. */
export const metricText = (metric) => metric.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The names of the views of a policy, by metric. */
export function viewsOf(policy, name) {
  return Object.fromEntries(metricsOf(policy).map((metric) => [metric, `${name}_${metricText(metric)}_due`]))
}

/**
 * Throws unless the view has every ticket once, with the expected due time in milliseconds. `form` says how the view
 * returns instants.
 */
export async function assertDueTimes(session, view, expected, folder, form = DIALECTS[session.dialect]) {
  const answers = join(folder, 'answers.csv')
  await session.dump(`select id, ${form.units('due_at')} from ${view}`, answers)
  assertSame(
    answers,
    expected.map((instant) => instant * form.unitsInMillisecond),
  )
}

/** Creates the table of tickets and the tables and views of a policy. The tickets are loaded elsewhere. */
export async function installPolicy(session, sql, name, folder) {
  await session.run(createTable(`${name}_ticket`, TICKET_COLUMNS, session.dialect))
  await session.install(sql, folder)
}
