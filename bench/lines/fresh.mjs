// What only a fresh process shows: the first questions to a schedule, importing the library, starting the command.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtFile, dueby } from '../lib/build.mjs'
import { resultOf } from '../lib/child.mjs'
import { line, time } from '../lib/report.mjs'
import { median, ratioOf, timed } from '../lib/timing.mjs'
import { ZONE } from '../lib/work.mjs'

const ROUNDS = 15

export async function firstTouch() {
  const taken = { formatter: [], one: [], twenty: [] }
  for (let round = 0; round < ROUNDS; round++) {
    taken.formatter.push(await resultOf(import.meta.url, 'firstFormatter'))
    taken.one.push(await resultOf(import.meta.url, 'firstQuestions', [1]))
    taken.twenty.push(await resultOf(import.meta.url, 'firstQuestions', [20]))
  }
  const touched = (years, times, atMost) =>
    line(`first touch of ${years}`, {
      ours: time(median(times)),
      other: `${time(median(taken.formatter))} (first Intl.DateTimeFormat)`,
      value: ratioOf(times, taken.formatter),
      atMost,
    })
  return [touched('one year', taken.one, 0.5), touched('twenty years', taken.twenty, 2.5)]
}

/** In a child: the time of the first formatter of a process. */
export function firstFormatter() {
  return timed(() => new Intl.DateTimeFormat('en-US', { timeZone: ZONE }).format(0)).wall
}

/** In a child: the time of the first question in each of so many years. Defining the schedule makes the formatter. */
export async function firstQuestions(years) {
  const { defineSchedule, gladly, isOpen } = await dueby()
  const schedule = defineSchedule({ ...gladly.schedule })
  const dates = Array.from({ length: years }, (_, year) => new Date(Date.UTC(2015 + year, 6, 1)))
  return timed(() => {
    for (const date of dates) isOpen(date, schedule)
  }).wall
}

export async function importing() {
  const taken = startTimes({
    empty: { file: 'empty.mjs', text: '' },
    esm: { file: 'import.mjs', text: `import ${JSON.stringify(pathToFileURL(builtFile('index.js')).href)}` },
    due: {
      file: 'due.mjs',
      text: `import { firstResponseDue, gladly } from ${JSON.stringify(pathToFileURL(builtFile('index.js')).href)}
        firstResponseDue({ tier: 'standard', priority: 'P2', receivedAt: 1703000000000 }, gladly)`,
    },
    emptyCjs: { file: 'empty.cjs', text: '' },
    cjs: { file: 'require.cjs', text: `require(${JSON.stringify(builtFile('index.cjs'))})` },
  })
  const over = (what, times, empty, atMost) => {
    // From the medians: the difference is small, and differences by round would be mostly noise.
    const extra = Math.max(0, median(times) - median(empty))
    return line(`${what}, over an empty script`, {
      ours: time(extra),
      other: `${time(median(empty))} (empty script)`,
      value: extra / median(empty),
      atMost,
    })
  }
  return [
    over("import 'dueby' (ESM)", taken.esm, taken.empty, 0.2),
    over("require('dueby') (CJS)", taken.cjs, taken.emptyCjs, 0.2),
    over('import and one due time by gladly', taken.due, taken.empty),
  ]
}

export async function command() {
  const cli = [builtFile('cli/main.js')]
  const request = ['--tier', 'standard', '--priority', 'P1', '--received', '2023-12-26T10:00:00-08:00']
  const taken = startTimes({
    empty: { file: 'empty.cjs', text: '' },
    version: { args: [...cli, '--version'] },
    due: { args: [...cli, 'due', ...request] },
  })
  const started = (what, times, atMost) =>
    line(what, {
      ours: time(median(times)),
      other: `${time(median(taken.empty))} (empty script)`,
      value: ratioOf(times, taken.empty),
      atMost,
    })
  return [started('dueby --version', taken.version, 2), started('dueby due', taken.due, 2.5)]
}

/** Wall time from start to exit of a Node process for each of some scripts in turn, by round. */
function startTimes(scripts) {
  const folder = mkdtempSync(join(tmpdir(), 'dueby-bench-'))
  const runs = Object.entries(scripts).map(([name, { file, text, args }]) => {
    if (file) writeFileSync(join(folder, file), text)
    return { name, args: args ?? [join(folder, file)], taken: [] }
  })
  // The first round is not counted: it brings the files into memory.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { name, args, taken } of runs) {
      const started = process.hrtime.bigint()
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      if (status !== 0) throw new Error(`${name}: ${stderr}`)
      if (round > 0) taken.push(Number(process.hrtime.bigint() - started))
    }
  }
  rmSync(folder, { recursive: true })
  return Object.fromEntries(runs.map(({ name, taken }) => [name, taken]))
}
