import { checkSchedule, showInZone } from 'dueby'
import { describe, expect, test } from 'vitest'

const AT = '2024-12-09T00:00:00Z'
const issuesOf = (zoneChanges: unknown, timeZone = 'UTC') =>
  checkSchedule({ timeZone, zoneChanges, weekly: {} }).map(({ code, path }) => `${code} ${path.join('.')}`)

describe('the offset of a zone change', () => {
  test.each([
    ['+00:00', '00:00 GMT'],
    ['+00:05', '00:05 GMT+0:05'],
    ['+09:59', '09:59 GMT+9:59'],
    ['+10:00', '10:00 GMT+10'],
    ['+15:59', '15:59 GMT+15:59'],
    ['-09:30', '14:30 GMT-9:30'],
    ['-15:00', '09:00 GMT-15'],
  ] as const)('%s is read as written', (offset, shown) => {
    const clock = { timeZone: 'America/Los_Angeles', zoneChanges: [{ at: AT, offset }] } as const
    expect(showInZone(AT, clock)).toMatch(new RegExp(` ${shown.replaceAll('+', '\\+')}$`))
  })

  test.each([
    '+16:00',
    '+1:00',
    '01:00',
    ' +01:00',
    '+01:00 ',
    '+01:60',
    '+01:000',
    '+1a:00',
    60,
    ['+01:00'],
  ])('%j is not one', (offset) => {
    expect(issuesOf([{ at: AT, offset }])).toEqual(['wrong-type zoneChanges.0.offset'])
  })
})

test('the message of a wrong offset gives the limit', () => {
  const zoneChanges = [{ at: AT, offset: '+16:00' }]
  expect(checkSchedule({ timeZone: 'UTC', weekly: {}, zoneChanges })[0]?.message).toContain(
    "Expected an offset in hours and minutes, less than 16 hours, such as '-07:00'",
  )
})

describe('the order of zone changes', () => {
  const change = (at: string) => ({ at, offset: '+01:00' })

  test('is checked past a change that cannot be read', () => {
    const early = change('2024-01-01T00:00:00Z')
    expect(issuesOf([change(AT), early])).toEqual(['not-in-order zoneChanges.1.at'])
    expect(issuesOf([change(AT), change(AT)])).toEqual(['not-in-order zoneChanges.1.at'])
    expect(issuesOf([change(AT), change('x'), early])).toEqual([
      'invalid-instant zoneChanges.1.at',
      'not-in-order zoneChanges.2.at',
    ])
    expect(issuesOf([change(AT), early, change('2024-06-01T00:00:00Z')])).toEqual([
      'not-in-order zoneChanges.1.at',
      'not-in-order zoneChanges.2.at',
    ])
  })

  test('and a first change without an offset does not decide an unknown zone', () => {
    const first = { at: '1972-01-08T00:00:00Z', offset: 'x' }
    expect(issuesOf([first], 'Mars/Olympus')).toEqual([
      'unknown-zone timeZone',
      'wrong-type zoneChanges.0.offset',
    ])
  })
})
