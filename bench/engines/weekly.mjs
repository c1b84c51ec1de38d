// Open time between two instants, as it is often computed in SQL today: tickets are crossed with a series of weeks, and
// each week with the hours of its days, in minutes of UTC. It knows neither holidays nor clock changes.
import { businessTimeBetween, gladly } from '../../dist/index.js'
import { toSql } from '../../dist/sql.js'
import { BEGIN, END } from '../../test/engines/data/boundaries.mjs'
import { writeCsv } from '../../test/engines/data/csv-file.mjs'
import { createTable, DIALECTS, SPAN_COLUMNS } from '../../test/engines/data/dialects.mjs'
import { YEARS } from '../../test/engines/data/policies.mjs'
import { randomFrom } from '../../test/engines/data/random.mjs'
import { removeFolder, temporaryFolder } from '../../test/engines/lib/owned.mjs'
import { writeTables } from '../../test/engines/lib/sql-files.mjs'
import { digits, line, time } from '../lib/report.mjs'
import { median, ratioOf } from '../lib/timing.mjs'
import { queriesInTurn } from './in-turn.mjs'

const SPANS = 200_000
const LONGEST_MS = 28 * 86_400_000
const ROUNDS = 3
const MINUTE = 60_000
const SEED = 7

/** The line of one engine. Spans are up to four weeks long, and the series has 52 weeks. */
export async function weeklyLine(session) {
  const folder = temporaryFolder('weekly')
  const { dialect } = session
  const spans = spansToCount()
  const span = { table: 'weekly_span' }
  const sql = toSql(gladly.schedule, {
    dialect,
    ...YEARS,
    times: DIALECTS[dialect].times,
    prefix: 'weekly_',
    span,
  })
  try {
    writeTables(sql, folder)
    const { textOf } = DIALECTS[dialect]
    const rows = spans.map(({ from, to }, id) => [id, textOf(from), textOf(to), 0])
    writeCsv(`${folder}/spans.csv`, Object.keys(SPAN_COLUMNS), rows)
    await session.run(createTable('weekly_span', SPAN_COLUMNS, dialect))
    await session.loadCsv('weekly_span', `${folder}/spans.csv`)
    await session.install(sql, folder)
    await session.run(`create table weekly_hours (opens bigint, closes bigint);
      insert into weekly_hours values ${HOURS.map(([opens, closes]) => `(${opens}, ${closes})`).join(', ')};`)
    const weekly = weeklyQuery(dialect)
    const { ours, theirs } = await queriesInTurn(
      session,
      {
        ours: 'select count(open_ms), sum(open_ms) from weekly_open_between',
        theirs: `select count(minutes), sum(minutes) from (${weekly}) as w`,
      },
      ROUNDS,
    )
    const wrong = await wrongRows(session, weekly, spans)
    return line(`${dialect}: open time between two instants / by weeks`, {
      ours: time(median(ours)),
      other: time(median(theirs)),
      value: ratioOf(ours, theirs),
      note: `${digits(SPANS)} spans; by weeks ${digits((wrong / SPANS) * 100)} % are wrong by more than a minute`,
    })
  } finally {
    removeFolder(folder)
  }
}

function spansToCount() {
  const random = randomFrom(SEED)
  return Array.from({ length: SPANS }, () => {
    const from = BEGIN + Math.floor(random() * (END - BEGIN - LONGEST_MS))
    return { from, to: from + Math.floor(random() * LONGEST_MS) }
  })
}

/** 06:00 to 18:00 from Monday to Friday eight hours behind UTC, in minutes since Monday 00:00 UTC. */
const HOURS = [0, 1, 2, 3, 4].map((day) => [day * 1440 + 14 * 60, day * 1440 + 26 * 60])

function weeklyQuery(dialect) {
  const divide = dialect === 'duckdb' ? '//' : '/'
  const minutes = (column) => {
    const units = DIALECTS[dialect].units(column)
    // 5 January 1970 was a Monday.
    return `(${units} ${divide} ${MINUTE * 1000} - 4 * 1440)`
  }
  return `
    select s.id, sum(least(s.until_minute - w.week * 10080, h.closes) - greatest(s.from_minute - w.week * 10080, h.opens)) as minutes
    from (
      select id, from_minute, from_minute + length as until_minute
      from (
        select id, ${minutes('from_at')} % 10080 as from_minute, ${minutes('to_at')} - ${minutes('from_at')} as length
        from weekly_span
      ) as m
    ) as s
    cross join generate_series(0, 51) as w(week)
    join weekly_hours as h
      on s.from_minute - w.week * 10080 < h.closes and s.until_minute - w.week * 10080 > h.opens
    where w.week <= s.until_minute ${divide} 10080
    group by s.id`
}

async function wrongRows(session, weekly, spans) {
  const found = new Map((await session.rows(weekly)).map(([id, minutes]) => [Number(id), Number(minutes)]))
  return spans.filter(({ from, to }, id) => {
    const minutes = businessTimeBetween(from, to, gladly.schedule) / MINUTE
    return Math.abs((found.get(id) ?? 0) - minutes) > 1
  }).length
}
