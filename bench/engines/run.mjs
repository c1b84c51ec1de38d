// Measures the tables of dueby in real engines. Every target is a ratio of two things in one engine and one run. A missed
// target is printed and is not an error.
//
// node bench/engines/run.mjs [--write] [NAME...]
//   --write  write bench/engines/results.md (only with all names)
//   NAME...  measure only these: sizes, duckdb, postgres, clickhouse
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { buildLibrary, installFromDebian, installFromNpm } from '../../test/engines/lib/install.mjs'
import { machine, table, versionOf } from '../lib/report.mjs'

const NAMES = {
  sizes: async () => (await import('./sizes.mjs')).sizeLines(),
  duckdb: async () => {
    const { openDuckdb } = await import('../../test/engines/sessions/duckdb.mjs')
    return engineLines(await openDuckdb(), { atMost: 3.5, isScaled: true, isWeekly: true })
  },
  postgres: async () => {
    const { openPostgres } = await import('../../test/engines/sessions/postgres.mjs')
    return engineLines(await openPostgres(), { atMost: 6, isScaled: true, isWeekly: true })
  },
  clickhouse: async () => {
    const { openClickhouse } = await import('../../test/engines/sessions/clickhouse.mjs')
    const [session] = await openClickhouse(1)
    return engineLines(session, { isScaled: false, isWeekly: false })
  },
}

const { values: options, positionals: named } = parseArgs({
  options: { write: { type: 'boolean' } },
  allowPositionals: true,
})
const unknown = named.find((name) => !Object.hasOwn(NAMES, name))
if (unknown !== undefined || (options.write && named.length > 0)) {
  const problem = unknown === undefined ? '--write needs all of them' : `No line '${unknown}'`
  console.error(`${problem}. Lines: ${Object.keys(NAMES).join(', ')}`)
  process.exit(2)
}
buildLibrary()
installFromNpm()
installFromDebian()

const versions = []
const loads = [loadavg()[0]]
const lines = []
for (const [name, measure] of Object.entries(NAMES)) {
  if (named.length === 0 || named.includes(name)) lines.push(...(await measure()))
}
loads.push(loadavg()[0])

async function engineLines(session, { atMost, isScaled, isWeekly }) {
  const { dueLines } = await import('./due.mjs')
  const { weeklyLine } = await import('./weekly.mjs')
  try {
    versions.push(await session.version())
    return [
      ...(isWeekly ? [await weeklyLine(session)] : []),
      ...(await dueLines(session, { atMost, isScaled })),
    ]
  } finally {
    await session.stop()
  }
}

const missed = lines.filter(({ isMissed }) => isMissed).map(({ what, verdict }) => `${what} (${verdict})`)
const results = `${table(
  ['what', 'ours', 'the other', 'ratio', 'target', 'verdict', 'note'],
  lines.map(({ what, ours, other, ratio, target, verdict, note }) => {
    return [what, ours, other, ratio, target, verdict, note]
  }),
)}

Targets missed: ${missed.length === 0 ? 'none' : missed.join('; ')}.
`
console.log(results)

if (options.write) {
  const text = `# Results in SQL engines

Written by \`node bench/engines/run.mjs --write\`.

- dueby ${versionOf('dueby')}; ${machine()}; ${versions.join(', ')}.
- Load average at the start and at the end: ${loads.map((load) => load.toFixed(1)).join(' and ')}.
- Random tickets of 2016 to 2033 under the Gladly policy. Instants go in and come out as the type of the engine for instants. The answers stay in the engine: it returns their number and the largest.
- A ratio is between two queries of one engine in one run: the median over the rounds. The times beside it are medians of wall times for information; they depend on the machine.
- _A join with 8 targets_ adds an amount of calendar time for each tier and priority to the instant of receipt.
- _By weeks_ crosses the spans with a series of weeks and the hours of a week in UTC, in whole minutes, as SQL often does it today ([weekly.mjs](weekly.mjs)). It knows no holidays and no clock changes.
- Debian's ClickHouse is too old for fractions of a second, so its instants are integers. Its times include the start of its client.

${results}`
  writeFileSync(new URL('results.md', import.meta.url), text)
}
