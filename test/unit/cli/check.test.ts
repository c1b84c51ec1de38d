import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'

describe('dueby check', () => {
  const policy = (targets: string): string =>
    `name: Acme\nschedule:\n  timeZone: UTC\n  weekly: { mon-fri: ['09:00-17:00'] }\ntiers: [gold]\npriorities: [P1, P2]\n${targets}`
  const WRONG = policy('targets:\n  firstResponse:\n    P1: 2 busines hours\n    P3: 1 hour\n')
  const ODD = policy('targets:\n  firstResponse:\n    P1: 8 business hours\n    P2: 1 business hour\n')

  test('names the built-in policy', async () => {
    expect((await dueby('check')).out).toMatch(/^Policy {4}Gladly Support \(built in\)\n/)
  })

  test('names file, line and column of each error, and ends with 1', async () => {
    const { code, out } = await dueby('check --policy acme.yaml', { 'acme.yaml': WRONG })
    expect(code).toBe(1)
    expect(out).toMatch(/^Policy {4}acme\.yaml\n3 errors\n/)
    expect(out).toContain("- acme.yaml:9:9: targets.firstResponse.P1: '2 busines hours' is not a target")
    expect(out).toContain('- acme.yaml:10:5: targets.firstResponse.P3')
    expect(out).toContain('- acme.yaml:8:3: targets.firstResponse')
  })

  test.each(['--from 9999-01-01', '--from 0001-01-01 --through 2024-01-01'])(
    '%s is outside the range',
    async (line) => {
      const { code, err } = await dueby(`check ${line}`)
      expect(err).toContain(
        'is outside the supported range. Expected a date from 1972-01-08 through 2199-12-31. [T4]',
      )
      expect(code).toBe(2)
    },
  )

  test('gives advice with the requests that show it; with --strict that is 1, too', async () => {
    const files = { 'acme.yaml': ODD }
    const { code, out } = await dueby('check --policy acme.yaml --from today', files)
    expect(code).toBe(0)
    expect(out).toMatch(/^Policy {4}Acme \(acme\.yaml\)\nNo errors, 1 piece of advice\n- acme\.yaml:/)
    expect((await dueby('check')).out).toMatch(/^Policy {4}Gladly Support \(built in\)\n/)
    expect(out).toMatch(/\n {4}gold P1, received .* 2023-12-26 .*, due .*\n {4}gold P2, received/)
    expect((await dueby('check --policy acme.yaml --strict', files)).code).toBe(1)
  })

  test.each([
    ['acme.yaml', ''],
    ['acme.yaml', '# A policy, later.\n'],
    ['acme.json', 'null'],
    ['-', ''],
  ])('a file without a policy is no policy: %s, %j', async (path, text) => {
    const files = { [path]: text }
    const { code, out } = await dueby(`check --policy ${path}`, files)
    expect(code).toBe(1)
    expect(out).toContain('null has the wrong type. Expected a policy such as')
    const [, error] = out.split('- ')
    expect((await dueby(`due --tier t --priority p --received now --policy ${path}`, files)).err).toContain(
      error?.split(' [')[0]?.trim(),
    )
  })

  test('as data', async () => {
    const { out } = await dueby('check --policy acme.yaml --json', { 'acme.yaml': WRONG })
    expect(JSON.parse(out)).toMatchObject({
      errors: 3,
      advice: 0,
      issues: [{ file: 'acme.yaml', line: 9, column: 9 }, {}, {}],
    })
  })

  test.each([
    ['bad.json', '{"name": "A",}', { line: 1, column: 14 }],
    ['bad.yaml', 'name: A\nname: B\n', { line: 2, column: 1 }],
  ])('mistakes in the syntax are data, too: %s', async (file, text, place) => {
    const { code, out, err } = await dueby(`check --policy ${file} --json`, { [file]: text })
    expect(JSON.parse(out)).toMatchObject({
      policy: file,
      errors: 1,
      advice: 0,
      issues: [{ file, ...place, severity: 'error', path: [] }],
    })
    expect({ code, err }).toEqual({ code: 1, err: '' })
  })

  test('advice about the hours is there as well', async () => {
    const { out } = await dueby('check --from 2024-01-01')
    expect(out).toMatch(/^- schedule\.holidays/m)
  })
})
