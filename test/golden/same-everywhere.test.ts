import { createHash } from 'node:crypto'
import {
  addBusinessDays,
  addBusinessTime,
  businessTimeBetween,
  defineSchedule,
  firstResponseDue,
  gladly,
  isOpen,
  showInZone,
  wallTime,
} from 'dueby'
import { expect, test } from 'vitest'
import { hours } from '../support/vocabulary'

const ZONES = [
  'America/Los_Angeles',
  'America/New_York',
  'America/Havana',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Europe/London',
  'Pacific/Chatham',
  'Asia/Tokyo',
]

// The clock changes in 2023 of these zones and of the process zones in which the suite runs.
const CHANGES = [
  '2023-03-12',
  '2023-03-26',
  '2023-04-02',
  '2023-09-24',
  '2023-10-01',
  '2023-10-29',
  '2023-11-05',
]

test('thousands of results are the same in every process zone (T2)', () => {
  const hash = createHash('sha256')
  let count = 0
  for (const timeZone of ZONES) {
    const schedule = defineSchedule({
      timeZone,
      weekly: { 'mon-fri': ['06:00-18:00'], 'sat-sun': ['22:00-03:30'] },
    })
    for (const date of CHANGES) {
      const noon = Date.parse(`${date}T12:00:00Z`)
      for (let at = noon - hours(30); at <= noon + hours(30); at += hours(0.5)) {
        const results = [
          isOpen(at, schedule),
          addBusinessTime(at, '5 hours', schedule).toISOString(),
          addBusinessTime(at, '-5 hours', schedule).toISOString(),
          addBusinessDays(at, 2, schedule).toISOString(),
          businessTimeBetween(noon, at, schedule),
          showInZone(at, timeZone),
          wallTime(new Date(at).toISOString().slice(0, 16) as '2023-03-12T02:30', timeZone).toISOString(),
          firstResponseDue({ tier: 'standard', priority: 'P3', receivedAt: at }, gladly).dueAt.toISOString(),
        ]
        hash.update(JSON.stringify(results))
        count += results.length
      }
    }
  }
  expect(count).toBe(54_208)
  expect(hash.digest('hex')).toBe('79953afb3a868e698feefe71392b6c62384c41b2fe997d392e8a44d436782473')
})
