import { askedOfPolicy } from '../data/asked.mjs'
import { YEARS } from '../data/policies.mjs'
import { check } from '../lib/check.mjs'
import { removeFolder, temporaryFolder } from '../lib/owned.mjs'
import { writeTables } from '../lib/sql-files.mjs'
import { checkDamages } from './damages.mjs'
import { assertFinds, assertFindsNothing } from './findings.mjs'
import { checkPlan } from './plans.mjs'
import { assertDueTimes, installPolicy, sqlOfPolicy, viewsOf } from './policy-tables.mjs'

/** Loads a policy and its tickets, and compares all due times with those of the library. */
export async function checkDueTimes(session, name, rows) {
  const folder = temporaryFolder(name)
  const { policy, due, file } = askedOfPolicy(name, rows)
  const { dialect } = session
  const sql = sqlOfPolicy(policy, name, dialect)
  const label = `${dialect}, ${name}`
  try {
    const isLoaded = await check(`${label}: tables, tickets and views`, async () => {
      writeTables(sql, folder)
      await installPolicy(session, sql, name, folder)
      await session.loadCsv(`${name}_ticket`, file(dialect))
    })
    if (!isLoaded) return
    for (const [metric, view] of Object.entries(viewsOf(policy, name))) {
      await check(`${label}, ${metric}: ${rows} due times are those of the library`, () =>
        assertDueTimes(session, view, due[metric], folder),
      )
    }
    await checkPlan(session, { label, view: viewsOf(policy, name).firstResponse, rows })
    await check(`${label}: the checks find nothing`, () => assertFindsNothing(session, sql))
    await check(`${label}: the checks of other years find old tables`, () => {
      const other = sqlOfPolicy(policy, name, dialect, { ...YEARS, through: YEARS.through + 1 })
      return assertFinds(session, { checks: other.checks.filter((each) => each.name === 'stamp') }, ['stamp'])
    })
    // The tables of one policy are enough, and the smaller ones are loaded sooner.
    if (name === 'gladly') await checkDamages(session, { label, name, policy, sql, folder, rows })
  } finally {
    removeFolder(folder)
  }
}
