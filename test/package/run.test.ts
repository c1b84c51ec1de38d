/** The packed package, installed alone, works through `import`, `require` and the command. */
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../support/built-package'
import { type Packed, packed } from './packed'

let pack: Packed

beforeAll(() => {
  pack = packed()
}, 180_000)
afterAll(() => pack.remove())

const ANSWER = `
const request = { tier: 'standard', priority: 'P1', receivedAt: '2023-12-26T10:00:00-08:00' }
const { dueAt } = dueby.firstResponseDue(request, dueby.gladly)
let error
try {
  dueby.firstResponseDue({ ...request, tier: 'gold' }, dueby.gladly)
} catch (thrown) {
  error = thrown
}
const isDuebyError = error instanceof dueby.DuebyError && error instanceof Error
console.log(JSON.stringify({ dueAt, isDuebyError, code: error.code, names: Object.keys(dueby).sort() }))
`

const node = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, args, {
    cwd: pack.consumer,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })

function answerOf(file: string, head: string): unknown {
  writeFileSync(join(pack.consumer, file), `${head}\n${ANSWER}`)
  const { status, stdout, stderr } = node(file)
  expect(status, stderr).toBe(0)
  // The library prints nothing, and Node prints no warning.
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

test('import and require give the same answers and the same names', () => {
  const imported = answerOf('imports.mjs', "import * as dueby from 'dueby'")
  const required = answerOf('requires.cjs', "const dueby = require('dueby')")
  expect(imported).toMatchObject({
    dueAt: '2023-12-26T20:00:00.000Z',
    isDuebyError: true,
    code: 'unknown-tier',
  })
  expect(required).toEqual(imported)
})

test('the second entry shares the library: one copy of its code, error class and caches', () => {
  const script = `
import { checkSchedule, DuebyError, isOpen, defineSchedule } from 'dueby'
import { fromOpeningHours, holidaysToIcal } from 'dueby/formats'
const { schedule } = fromOpeningHours('Mo-Fr 09:00-17:00', { timeZone: 'Europe/London' })
let isDuebyError = false
try {
  holidaysToIcal({}, { stamp: 'now' })
} catch (error) {
  isDuebyError = error instanceof DuebyError
}
console.log(JSON.stringify([checkSchedule(schedule), isOpen('2024-01-08T10:00:00Z', defineSchedule(schedule)), isDuebyError]))
`
  writeFileSync(join(pack.consumer, 'importers.mjs'), script)
  const { status, stdout, stderr } = node('importers.mjs')
  expect(status, stderr).toBe(0)
  expect(JSON.parse(stdout)).toEqual([[], true, true])
})

describe('the second entry and its optional peer, ical.js', () => {
  const script = `
const calendar = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Christmas', 'DTSTART;VALUE=DATE:20231225', 'RRULE:FREQ=YEARLY',
  'END:VEVENT', 'END:VCALENDAR'].join('\\r\\n')
const read = (text) => importers.holidaysFromIcal(text, { from: '2024-01-01', through: '2024-12-31' })
const codeOf = (error) => [error instanceof dueby.DuebyError, error.code, error.message]
const main = async () => {
  const { schedule } = importers.fromZendesk({
    schedule: { time_zone: 'London', intervals: [{ start_time: 1980, end_time: 2460 }] },
  })
  const answers = { weekly: schedule.weekly, none: await read().catch(codeOf), read: await read(calendar).catch(codeOf) }
  console.log(JSON.stringify(answers))
}
main()`
  const heads = [
    ['importers.mjs', "import * as dueby from 'dueby'\nimport * as importers from 'dueby/formats'"],
    ['importers.cjs', "const dueby = require('dueby')\nconst importers = require('dueby/formats')"],
  ]
  const answersOf = (file = '', head = ''): Record<string, unknown> => {
    writeFileSync(join(pack.consumer, file), `${head}\n${script}`)
    const { status, stdout, stderr } = node(file)
    expect(status, stderr).toBe(0)
    expect(stderr).toBe('')
    return JSON.parse(stdout)
  }
  const always = {
    weekly: { mon: ['09:00-17:00'] },
    none: [true, 'wrong-type', expect.stringContaining('the content of an .ics file')],
  }

  test.each(heads)('without it, %s: only the function that needs it fails, and says so', (...consumer) => {
    expect(answersOf(...consumer)).toEqual({
      ...always,
      read: [true, 'missing-peer', expect.stringContaining('npm install ical.js')],
    })
  })

  test.each(heads)('with it, %s', (...consumer) => {
    const peer = join(pack.consumer, 'node_modules/ical.js')
    cpSync(join(root, 'node_modules/ical.js'), peer, { recursive: true })
    try {
      expect(answersOf(...consumer)).toMatchObject({
        ...always,
        read: { holidays: [{ name: 'Christmas', on: '2024-12-25' }], holidaysThrough: '2024-12-31' },
      })
    } finally {
      rmSync(peer, { recursive: true })
    }
  })
})

test('the command prints an answer', () => {
  const request = ['--tier', 'standard', '--priority', 'P1', '--received', '2023-12-26T10:00:00-08:00']
  const { status, stdout, stderr } = node('node_modules/dueby/dist/cli/main.js', 'due', ...request, '--json')
  expect(status, stderr).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ dueAt: '2023-12-26T20:00:00.000Z' })
})

// Windows has no executable scripts; npm writes a wrapper there.
test.skipIf(process.platform === 'win32')('the command is an executable file', () => {
  const { status, stdout, stderr } = spawnSync(
    join(pack.consumer, 'node_modules/dueby/dist/cli/main.js'),
    ['--help'],
    {
      encoding: 'utf8',
    },
  )
  expect(status, stderr).toBe(0)
  expect(stdout).toContain('dueby')
})
