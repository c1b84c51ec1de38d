// Asks SQL as people use it today for the open time between two instants, a cross join with weeks, and the view of dueby.
// Both run in Debian's SQLite.
//
// node bench/sql-today.mjs [--write | --check]
//   --write  write the tables of docs/compare.md
//   --check  fail if the page has other tables
import { readFileSync } from 'node:fs'
import { businessTimeBetween, defineSchedule, gladly } from '../dist/index.js'
import { toSql } from '../dist/sql.js'
import { randomFrom } from '../test/engines/data/random.mjs'
import { removeFolder, temporaryFolder } from '../test/engines/lib/owned.mjs'
import { writeTables } from '../test/engines/lib/sql-files.mjs'
import { openSqlite } from '../test/engines/sessions/sqlite.mjs'
import { digits, fillIn, table } from './lib/report.mjs'

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000
const YEARS = { from: 2023, through: 2025 }
const RANDOM_SPANS = 10_000
const SEED = 11

const QUESTIONS = [
  ['a winter afternoon', '2024-01-09T13:00-08:00', '2024-01-09T15:30-08:00'],
  ['from Friday to Monday in winter', '2024-01-12T17:00-08:00', '2024-01-15T07:00-08:00'],
  ['the first hour of a summer day', '2024-07-09T06:00-07:00', '2024-07-09T07:00-07:00'],
  ['after closing on a summer day', '2024-07-09T18:00-07:00', '2024-07-09T19:00-07:00'],
  [
    'over the weekend in which daylight saving time begins',
    '2024-03-08T17:00-08:00',
    '2024-03-11T07:00-07:00',
  ],
  ['over the holidays at Christmas', '2023-12-22T17:00-08:00', '2024-01-02T07:00-08:00'],
  ['a second, from one minute into the next', '2024-01-09T13:00:59-08:00', '2024-01-09T13:01:00-08:00'],
  ['a millisecond less than a minute', '2024-01-09T13:00:00-08:00', '2024-01-09T13:00:59.999-08:00'],
  ['60 weeks, from winter to winter', '2024-01-08T08:00-08:00', '2025-03-03T08:00-08:00'],
].map(([ask, from, to]) => ({ ask, from: Date.parse(from), to: Date.parse(to) }))

const { weekly } = gladly.schedule
const withoutHolidays = defineSchedule({ timeZone: 'America/Los_Angeles', weekly })
// The sign in this name is the opposite of the offset: eight hours behind UTC.
const inWinter = defineSchedule({ timeZone: 'Etc/GMT+8', weekly })

/**
 * The tickets are crossed with a series of weeks, and each week with the opening hours, in minutes of UTC since Monday
 * 00:00. The hours are 06:00 to 18:00 eight hours behind UTC, as they are in Los Angeles in winter.
 */
const BY_WEEKS = `
  WITH RECURSIVE week(number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM week WHERE number < 51),
  hours(opens, closes) AS (VALUES ${[0, 1, 2, 3, 4].map((day) => `(${day * 1440 + 840}, ${day * 1440 + 1560})`).join(', ')}),
  minutes AS (
    -- 5 January 1970 was a Monday.
    SELECT id, (from_at / ${MINUTE} - 5760) % 10080 AS begins, to_at / ${MINUTE} - from_at / ${MINUTE} AS length FROM span
  ),
  overlap AS (
    SELECT id, min(begins + length - number * 10080, closes) - max(begins - number * 10080, opens) AS open_minutes
    FROM minutes
    CROSS JOIN week
    JOIN hours ON begins - number * 10080 < closes AND begins + length - number * 10080 > opens
  )
  SELECT id, coalesce(sum(open_minutes), 0) * ${MINUTE} AS open_ms
  FROM span LEFT JOIN overlap USING (id)
  GROUP BY id
  ORDER BY id`

function randomSpans() {
  const random = randomFrom(SEED)
  const [begin, end] = [Date.UTC(YEARS.from, 0, 2), Date.UTC(YEARS.through, 10, 1)]
  return Array.from({ length: RANDOM_SPANS }, () => {
    const from = begin + Math.floor(random() * (end - begin))
    return { from, to: from + Math.floor(random() * 28 * DAY) }
  })
}

/** What both queries say of each span, in milliseconds. */
async function answersFor(spans) {
  const session = await openSqlite()
  const folder = temporaryFolder('sql-today')
  try {
    const sql = toSql(gladly.schedule, { dialect: 'sqlite', ...YEARS, times: 'milliseconds' })
    writeTables(sql, folder)
    const rows = spans.map(({ from, to }, id) => `(${id}, ${from}, ${to}, 0)`)
    await session.run(`CREATE TABLE span (id INTEGER PRIMARY KEY, from_at INTEGER, to_at INTEGER, add_ms INTEGER);
      INSERT INTO span VALUES ${rows.join(', ')};`)
    await session.install(sql, folder)
    const ours = await session.rows('SELECT id, open_ms FROM dueby_open_between ORDER BY id')
    const byWeeks = await session.rows(BY_WEEKS)
    return {
      version: await session.version(),
      answers: spans.map((span, id) => ({
        ...span,
        right: businessTimeBetween(span.from, span.to, gladly.schedule),
        ours: answerIn(ours, id),
        byWeeks: answerIn(byWeeks, id),
      })),
    }
  } finally {
    removeFolder(folder)
    await session.stop()
  }
}

function answerIn(rows, id) {
  if (rows[id]?.[0] !== String(id)) throw new Error(`There is no row for the span ${id}.`)
  return rows[id][1] === null ? undefined : Number(rows[id][1])
}

/** What makes open time differ from that of hours that never change. */
function groupOf({ from, to, right }) {
  const usual = businessTimeBetween(from, to, withoutHolidays)
  if (usual !== right) return 'affected by a holiday'
  return businessTimeBetween(from, to, inWinter) === usual
    ? 'affected by neither'
    : 'affected by daylight saving time'
}

function groupRows(answers) {
  const groups = ['affected by daylight saving time', 'affected by a holiday', 'affected by neither']
  return groups.map((group) => {
    const members = answers.filter((each) => groupOf(each) === group)
    const count = (isWrong) => digits(members.filter(isWrong).length)
    return [
      group,
      digits(members.length),
      count(({ byWeeks, right }) => Math.abs(byWeeks - right) > MINUTE),
      count(({ byWeeks, right }) => byWeeks !== right),
      count(({ ours, right }) => ours !== right),
    ]
  })
}

/** A length of time in its largest unit that leaves a whole number. */
function amount(milliseconds) {
  if (milliseconds === 0) return '0'
  const units = [
    ['h', HOUR],
    ['min', MINUTE],
    ['s', 1000],
  ]
  const [unit, size] = units.find(([, size]) => milliseconds % size === 0) ?? ['s', 1000]
  return `${milliseconds / size} ${unit}`
}

const { version, answers } = await answersFor([...QUESTIONS, ...randomSpans()])
const asked = answers.slice(0, QUESTIONS.length)
const random = answers.slice(QUESTIONS.length)
const isRight = ({ ours, right }) => ours === right
const text = [
  table(
    ['span', 'by weeks', 'right'],
    asked.map(({ ask, byWeeks, right }) => [ask, amount(byWeeks), amount(right)]),
  ),
  `The view of dueby is right in ${asked.filter(isRight).length} of these ${asked.length} rows.`,
  `And ${digits(random.length)} random spans of up to four weeks in ${YEARS.from} to ${YEARS.through}:`,
  table(
    ['spans', 'number', 'by weeks: wrong by more than a minute', 'by weeks: not exact', 'dueby: not exact'],
    groupRows(random),
  ),
].join('\n\n')
console.log(`${version}\n\n${text}`)
if (process.argv.includes('--write')) fillIn('sql today', text)
if (process.argv.includes('--check')) {
  const page = readFileSync(new URL('../docs/compare.md', import.meta.url), 'utf8')
  if (!page.includes(`<!-- sql today: begin -->\n\n${text}\n\n<!-- sql today: end -->`)) {
    console.error('docs/compare.md has other tables. Write them with node bench/sql-today.mjs --write.')
    process.exitCode = 1
  }
}
