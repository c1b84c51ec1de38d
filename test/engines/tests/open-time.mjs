import { join } from 'node:path'
import { businessDaysBetween, isBusinessDay } from '../../../dist/index.js'
import { toSql } from '../../../dist/sql.js'
import { askedOfSchedule } from '../data/asked.mjs'
import { BEGIN, END } from '../data/boundaries.mjs'
import { createTable, DIALECTS, SPAN_COLUMNS } from '../data/dialects.mjs'
import { YEARS } from '../data/policies.mjs'
import { check } from '../lib/check.mjs'
import { assertSame } from '../lib/compare.mjs'
import { removeFolder, temporaryFolder } from '../lib/owned.mjs'
import { writeTables } from '../lib/sql-files.mjs'

/** Loads a schedule and spans, and compares all answers with those of the library. */
export async function checkOpenTime(session, name, rows) {
  const folder = temporaryFolder(name)
  const { schedule, open, between, added, file } = askedOfSchedule(name, rows)
  const { dialect } = session
  const { times, units, unitsInMillisecond } = DIALECTS[dialect]
  const span = { table: `${name}_span` }
  const sql = toSql(schedule, { dialect, ...YEARS, times, prefix: `${name}_`, span })
  const label = `${dialect}, ${name}`
  const answers = join(folder, 'answers.csv')
  const compare = (what, view, answer, expected) =>
    check(`${label}: ${rows} times ${what}`, async () => {
      await session.dump(`select id, ${answer} from ${name}_${view}`, answers)
      assertSame(answers, expected)
    })
  try {
    const isLoaded = await check(`${label}: tables, spans and views`, async () => {
      writeTables(sql, folder)
      await session.run(createTable(`${name}_span`, SPAN_COLUMNS, dialect))
      await session.loadCsv(`${name}_span`, file(dialect))
      await session.install(sql, folder)
    })
    if (!isLoaded) return
    await check(`${label}: business days`, () =>
      assertBusinessDays(session, schedule, `${name}_business_day`),
    )
    await compare('whether it is open', 'is_open', 'case when is_open then 1 else 0 end', open)
    await compare('the open time between two instants', 'open_between', 'open_ms', between)
    await compare(
      'open time added',
      'open_added',
      units('added_at'),
      added.map((instant) => instant * unitsInMillisecond),
    )
  } finally {
    removeFolder(folder)
  }
}

/** Throws unless the table has all local dates, each with what the library says of it. */
async function assertBusinessDays(session, schedule, table) {
  const isBusiness = 'case when is_business_day then 1 else 0 end'
  const rows = await session.rows(
    `select from_ms, until_ms, ${isBusiness}, business_days_before from ${table} order by from_ms`,
  )
  const days = rows.map((row) => row.map(Number))
  if (days.length === 0 || days[0][0] > BEGIN || days.at(-1)[1] < END)
    throw new Error('Not all dates are there.')
  const throughFirst = days[0][2] + days[0][3]
  for (const [index, [from, until, is, before]] of days.entries()) {
    const next = days[index + 1]?.[0] ?? until
    // The days after the first date, this one included.
    const counted = is + before - throughFirst
    const expected = [
      next,
      Number(isBusinessDay(from, schedule)),
      businessDaysBetween(days[0][0], from, schedule),
    ]
    if (String([until, is, counted]) === String(expected)) continue
    throw new Error(`${new Date(from).toISOString()}: ${[until, is, counted]}, not ${expected}.`)
  }
}
