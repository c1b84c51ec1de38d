import { askedOfPolicy } from '../data/asked.mjs'
import { check } from '../lib/check.mjs'
import { assertFinds } from './findings.mjs'
import { assertDueTimes, metricText, viewsOf } from './policy-tables.mjs'

const DAY_MS = 86_400_000

/**
 * Damaged tables give tickets without a due time, and checks that find it: never a ticket less, never another due time.
 * `session` has the tables. `reader` has the view, which is another one if the tables are those of a shard; `isHere`
 * says then which tickets the shard has.
 */
export async function checkDamages(session, loaded) {
  const { label, name, policy, sql, folder, rows } = loaded
  const { reader = session, view = viewsOf(policy, name).firstResponse, isHere = () => true } = loaded
  const { tickets, due } = askedOfPolicy(name, rows)
  const lines = objectsOf(sql, `${name}_line`)

  await check(`${label}: a piece is missing`, async () => {
    const id = tickets.receivedAt.findIndex((_, each) => each > rows / 2 && isHere(each))
    const { line } = lines.find(isCellOf('firstResponse', tickets, id))
    const piece = pieceAt(tickets.receivedAt[id], line, objectsOf(sql, `${name}_piece`))
    const expected = due.firstResponse.map((instant, each) => {
      const received = tickets.receivedAt[each]
      if (received < piece.from_ms || received >= piece.until_ms || !isHere(each)) return instant
      return lines.find(isCellOf('firstResponse', tickets, each)).line === line ? Number.NaN : instant
    })
    const metrics = new Set(lines.filter((row) => row.line === line).map(({ metric }) => metric))
    const missing = [...metrics].map((metric) => `${metricText(metric)}_due_missing`)
    const condition = `slot = ${piece.slot} and from_ms = ${piece.from_ms}`
    await assertDamage(`${name}_piece`, condition, expected, ['piece_rows', 'piece_covered', ...missing])
  })

  await check(`${label}: the table of lines is empty`, async () => {
    const expected = due.firstResponse.map((instant, each) => (isHere(each) ? Number.NaN : instant))
    const unknown = Object.keys(due).map((metric) => `${metricText(metric)}_due_unknown`)
    await assertDamage(`${name}_line`, '1 = 1', expected, ['line_count', ...unknown])
  })

  await check(`${label}: right again after another load`, () =>
    assertDueTimes(reader, view, due.firstResponse, folder),
  )

  /** Removes rows, compares the due times and the checks, and loads the rows again. */
  async function assertDamage(table, condition, expected, finding) {
    await session.remove(table, condition)
    try {
      await assertDueTimes(reader, view, expected, folder)
      await assertFinds(session, sql, finding)
    } finally {
      await session.install(sql, folder)
    }
  }
}

const isCellOf =
  (metric, { tier, priority }, id) =>
  (row) =>
    row.metric === metric && row.tier === tier[id] && row.priority === priority[id]

function pieceAt(instant, line, pieces) {
  const slot = line * 100_000 + Math.floor(instant / DAY_MS)
  return pieces.find((row) => row.slot === slot && row.from_ms <= instant && row.until_ms > instant)
}

function objectsOf({ tables }, name) {
  const { columns, rows } = tables.find((table) => table.name === name)
  return Array.from(rows, (row) =>
    Object.fromEntries(row.map((value, index) => [columns[index].name, value])),
  )
}
