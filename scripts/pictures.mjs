// Draws the pictures of the documentation, docs/pictures/*.svg, with the built package.
// node scripts/pictures.mjs [--check]    With --check nothing is written, and the exit code is 1 if a file is out of date.
// node scripts/pictures.mjs --narrow FOLDER    Draws them for narrow screens into another folder.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { definePolicy, defineSchedule, due, explain, explainClock, gladly, toSvg, union } from 'dueby'

const isNarrow = process.argv[2] === '--narrow'
const folder = isNarrow
  ? new URL(`${pathToFileURL(process.argv[3])}/`)
  : new URL('../docs/pictures/', import.meta.url)

const desk = definePolicy({
  ...gladly,
  name: 'Desk',
  pauses: {},
  warnings: ['75%'],
})

/** A schedule that is always open. */
const aroundTheClock = (timeZone) =>
  policyOf('Around the clock', '24 hours', { timeZone, weekly: { 'mon-sun': ['00:00-24:00'] } })

/** A policy with one target. */
function policyOf(name, target, schedule) {
  const cell = { name, schedule, tiers: ['standard'], priorities: ['P1'] }
  return definePolicy({ ...cell, targets: { firstResponse: { P1: target } } })
}

const nights = policyOf('Night desk', '5 business hours', {
  timeZone: 'Europe/London',
  weekly: { 'mon-fri': ['22:00-06:00'] },
})

const hours = (timeZone) => defineSchedule({ timeZone, weekly: { 'mon-fri': ['09:00-17:00'] } })
const followTheSun = policyOf(
  'Follow the sun',
  '16 business hours',
  union(hours('Europe/Berlin'), hours('America/New_York')),
)

/** The ledger of a due time. */
function ofDue(priority, receivedAt, policy = desk) {
  return explain(due('firstResponse', { tier: 'standard', priority, receivedAt }, policy), policy)
}

/** The ledger of a first response. Events are lists of a time, a type and more. */
function ofClock(priority, receivedAt, events, now) {
  const history = events.map(([at, type, more = {}]) => ({ at, type, ...more }))
  const received = { at: receivedAt, type: 'received', tier: 'standard', priority }
  return explainClock('firstResponse', [received, ...history], desk, { now })
}

const LEDGERS = {
  'within-a-day': ofClock(
    'P2',
    '2023-11-06T10:00:00-08:00',
    [['2023-11-06T11:10:00-08:00', 'noted', { what: 'asked the database team' }]],
    '2023-11-06T12:20:00-08:00',
  ),
  'over-a-weekend': ofDue('P2', '2023-11-10T17:30:00-08:00'),
  'over-the-holidays': ofDue('P1', '2023-12-22T17:00:00-08:00'),
  'two-pauses': ofClock(
    'P2',
    '2023-11-06T10:00:00-08:00',
    [
      ['2023-11-06T11:00:00-08:00', 'paused', { reason: 'customer' }],
      ['2023-11-06T11:30:00-08:00', 'resumed'],
      ['2023-11-06T13:00:00-08:00', 'paused', { reason: 'vendor' }],
      ['2023-11-06T14:15:00-08:00', 'resumed'],
    ],
    '2023-11-06T14:30:00-08:00',
  ),
  'three-business-days': ofDue('P4', '2023-12-22T10:00:00-08:00'),
  'clocks-forward': ofDue('P1', '2024-03-30T14:00:00+01:00', aroundTheClock('Europe/Berlin')),
  'clocks-back': ofDue('P1', '2023-11-04T14:00:00-07:00', aroundTheClock('America/Los_Angeles')),
  missed: ofClock(
    'P1',
    '2023-12-26T10:00:00-08:00',
    [['2023-12-26T12:40:00-08:00', 'responded']],
    '2023-12-26T13:00:00-08:00',
  ),
  'night-shift': ofDue('P1', '2024-01-12T20:00:00Z', nights),
  combined: ofDue('P1', '2024-06-14T12:00:00+02:00', followTheSun),
}

const options = isNarrow ? { width: 360 } : {}
const expected = new Map(
  Object.entries(LEDGERS).map(([name, ledger]) => [`${name}.svg`, toSvg(ledger, options)]),
)

if (process.argv.includes('--check')) {
  const known = new Map(
    // Those of scripts/screenshots.mjs depend on fonts and the browser.
    readdirSync(folder)
      .filter((file) => !file.endsWith('.png'))
      .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]),
  )
  const names = new Set([...known.keys(), ...expected.keys()])
  const outdated = [...names].filter((file) => known.get(file) !== expected.get(file))
  for (const file of outdated)
    console.error(`docs/pictures/${file} is out of date: run node scripts/pictures.mjs`)
  process.exitCode = outdated.length > 0 ? 1 : 0
} else {
  mkdirSync(folder, { recursive: true })
  for (const [file, picture] of expected) writeFileSync(new URL(file, folder), picture)
}
