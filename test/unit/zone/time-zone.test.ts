import { checkSchedule, showInZone } from 'dueby'
import { describe, expect, test } from 'vitest'

const issuesOf = (timeZone: unknown) => checkSchedule({ timeZone, weekly: {} })

describe('a misspelled time zone', () => {
  test.each([
    ['Europe/Berln', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
    ['berlin', 'Europe/Berlin'],
    ['Berln', 'Europe/Berlin'],
    ['Germany/Berlin', 'Europe/Berlin'],
    ['Eurpe/Berlin', 'Europe/Berlin'],
    ['Europe/Berlin ', 'Europe/Berlin'],
    ['US/Pacifc', 'US/Pacific'],
    ['Pacific', 'US/Pacific'],
    ['America/Los Angeles', 'America/Los_Angeles'],
    ['Los Angeles', 'America/Los_Angeles'],
    ['new york', 'America/New_York'],
    ['America/NewYork', 'America/New_York'],
    ['America/Buenos Aires', 'America/Buenos_Aires'],
    ['Australia/Sidney', 'Australia/Sydney'],
    ['eastern', 'US/Eastern'],
    ['Mars/UTC', 'UTC'],
    ['US/Mountan', 'US/Mountain'],
    ['US/Centrl', 'US/Central'],
    ['Europe/Berlin        ', 'Europe/Berlin'],
    ['UTC ', 'UTC'],
  ])('%j: did you mean %j?', (name, meant) => {
    const [issue, ...more] = issuesOf(name)
    expect(more).toEqual([])
    expect(issue).toMatchObject({ code: 'unknown-zone', rule: 'S8' })
    expect(issue?.expected).toMatch(new RegExp(`'PST' \\(did you mean '${meant}'\\?\\)$`))
    expect(issuesOf(meant)).toEqual([])
    expect(() => showInZone(1.7e12, name)).toThrow(`(did you mean '${meant}'?)`)
  })

  test.each(['', 'PST', 'EST', 'MSK', 'Mars/Olympus', '+05:30', 'GMT+1', 'Europe/', '/', 'x'.repeat(1e6)])(
    '%.20j resembles no other: no suggestion',
    (name) => {
      const [issue] = issuesOf(name)
      expect(issue?.code).toBe('unknown-zone')
      expect(issue?.expected).not.toContain('did you mean')
    },
  )

  test('where the runtime cannot list its zones, common names are suggested', () => {
    const { supportedValuesOf } = Intl
    try {
      Reflect.deleteProperty(Intl, 'supportedValuesOf')
      expect(issuesOf('US/Pacifc')[0]?.expected).toContain("(did you mean 'US/Pacific'?)")
      expect(issuesOf('Europe/Berln')[0]?.expected).not.toContain('did you mean')
    } finally {
      Intl.supportedValuesOf = supportedValuesOf
    }
  })
})
