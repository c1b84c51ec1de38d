import { check } from '../lib/check.mjs'

// With fewer tickets an index of the pieces can be the better plan.
const ENOUGH_ROWS = 50_000

/** What the plan of a due time must have and must not have. Debian's ClickHouse shows no plans. */
const PLANS = {
  duckdb: { has: /HASH_JOIN[\s\S]*HASH_JOIN/, hasNot: /NESTED_LOOP|MERGE_JOIN|IE_JOIN|CROSS_PRODUCT/ },
  postgres: {
    has: /Hash (?:Left|Right) Join[\s\S]*Hash (?:Left|Right) Join/,
    hasNot: /Merge|Index|Materialize/,
  },
  // SQLite has no hash joins.
  sqlite: { has: /SEARCH p USING PRIMARY KEY \(slot=\? AND from_ms<\?\)/, hasNot: /AUTOMATIC|SCAN p/ },
}

/** Due times are found with two hash joins, whatever the number of tickets and pieces. */
export async function checkPlan(session, { label, view, rows }) {
  const expected = PLANS[session.dialect]
  if (expected === undefined || rows < ENOUGH_ROWS) return
  await check(`${label}: the plan`, async () => {
    const plan = await session.plan(`select id, due_at from ${view}`)
    if (!expected.has.test(plan) || expected.hasNot.test(plan)) throw new Error(`Another plan:\n${plan}`)
  })
}
