/** The packed package, installed alone, works through `import`, `require` and the command. */
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

describe('the second entry and its optional peers, ical.js and date-holidays', () => {
  const script = `
const calendar = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Christmas', 'DTSTART;VALUE=DATE:20231225', 'RRULE:FREQ=YEARLY',
  'END:VEVENT', 'END:VCALENDAR'].join('\\r\\n')
const read = (text) => importers.holidaysFromIcal(text, { from: '2024-01-01', through: '2024-12-31' })
const codeOf = (error) => [error instanceof dueby.DuebyError, error.code, error.message]
const main = async () => {
  const { schedule } = importers.fromZendesk({
    schedule: { time_zone: 'London', intervals: [{ start_time: 1980, end_time: 2460 }] },
  })
  const year = { country: 'DE', from: '2024-10-01', through: '2024-10-31' }
  const answers = {
    weekly: schedule.weekly,
    none: await read().catch(codeOf),
    read: await read(calendar).catch(codeOf),
    listed: await importers.holidaysFromDateHolidays(year).catch(codeOf),
  }
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
    none: [true, 'missing', expect.stringContaining('the content of an .ics file')],
  }

  test.each(heads)('without them, %s: only the functions that need them fail, and say so', (...consumer) => {
    expect(answersOf(...consumer)).toEqual({
      ...always,
      read: [true, 'missing-peer', expect.stringContaining('npm install ical.js')],
      listed: [true, 'missing-peer', expect.stringContaining('npm install date-holidays')],
    })
  })

  test.each(heads)('with them, %s', (...consumer) => {
    // What a package needs, by the names in its manifest.
    const closure = (names: readonly string[], seen = new Set<string>()): Set<string> => {
      for (const name of names.filter((each) => !seen.has(each))) {
        seen.add(name)
        const manifest = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
        closure(Object.keys(manifest.dependencies ?? {}), seen)
      }
      return seen
    }
    const peers = [...closure(['ical.js', 'date-holidays'])].map((name) => join('node_modules', name))
    for (const peer of peers) cpSync(join(root, peer), join(pack.consumer, peer), { recursive: true })
    try {
      expect(answersOf(...consumer)).toMatchObject({
        ...always,
        read: { holidays: [{ name: 'Christmas', on: '2024-12-25' }], holidaysThrough: '2023-12-31' },
        listed: { holidays: [{ name: 'Tag der Deutschen Einheit', on: '2024-10-03' }] },
      })
    } finally {
      for (const peer of peers) rmSync(join(pack.consumer, peer), { recursive: true })
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
