import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'

describe('an option', () => {
  const REQUEST = '--tier standard --priority P1 --received 2023-12-26T10:00Z'
  test.each([
    [`due ${REQUEST} --tier premium`, "--tier has two values: 'standard' and 'premium'. Expected one."],
    [
      'bulk --now 2024-01-01T00:00Z --now now',
      "--now has two values: '2024-01-01T00:00Z' and 'now'. Expected one.",
    ],
    ['show --json --format yaml', "option '--json' cannot be used with option '--format <format>'"],
    ['report --json --format csv', "option '--json' cannot be used with option '--format <format>'"],
    [
      'compare gladly gladly --format csv --json',
      "option '--json' cannot be used with option '--format <format>'",
    ],
    ['bulk --format csv --json', "option '--json' cannot be used with option '--format <format>'"],
    ['calendar 2024 --ics --json', "option '--ics' cannot be used with option '--json'"],
    [
      `explain ${REQUEST} --svg -`,
      "option '--svg <file>' argument '-' is invalid. It cannot be standard output.",
    ],
    ['bulk --rejects -', "option '--rejects <file>' argument '-' is invalid. It cannot be standard output."],
    ['sql --out -', "option '--out <folder>' argument '-' is invalid. It cannot be standard output."],
  ])('that would be ignored is refused: %s', async (line, message) => {
    const { code, out, err, written } = await dueby(line, { '-': 'tier,priority,received\n' })
    expect(err).toContain(`error: ${message}`)
    expect({ code, out, written }).toEqual({ code: 2, out: '', written: {} })
  })

  test('can have the same value twice, or several values if it is for several', async () => {
    const twice = await dueby(`due ${REQUEST} --tier standard`)
    expect(twice).toMatchObject({ code: 0, out: (await dueby(`due ${REQUEST}`)).out })
    const csv = { '-': 'received\n2023-12-26T10:00:00Z\n' }
    expect(await dueby('bulk --set tier=standard --set priority=P1', csv)).toMatchObject({ code: 0 })
  })

  test.each(['bulk', 'report --now 2024-01-01T00:00Z', 'show', 'page'])(
    '%s --out - writes to standard output',
    async (command) => {
      const files = { '-': 'tier,priority,received\nstandard,P1,2023-12-26T10:00:00Z\n' }
      const { out, err } = await dueby(command, files)
      expect(await dueby(`${command} --out -`, files)).toEqual({ code: 0, out, err, written: {} })
    },
  )
})
