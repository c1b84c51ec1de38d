import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'

describe('dueby explain', () => {
  const REQUEST =
    'explain --tier standard --priority P1 --received 2023-12-22T17:00 --zone America/Los_Angeles'

  test('the ledger, in the zone of the policy or another', async () => {
    const { out } = await dueby(REQUEST)
    expect(out).toMatch(
      /^Policy {4}Gladly Support \(built in\)\nStandard P1, first response within 2 business hours/,
    )
    expect(out).toContain('            Mon 12-25 – Fri 12-29   holiday: Christmas week\n')
    const { out: inLondon } = await dueby(`${REQUEST} --show-in Europe/London`)
    expect(inLondon).toMatch(/^Policy .+\nTimes {5}Europe\/London\nStandard P1, /)
    expect(inLondon).toContain('received  Sat 2023-12-23 01:00 GMT')
  })

  test('as pictures', async () => {
    const { written } = await dueby(`${REQUEST} --svg a.svg --png a.png --width 400`)
    expect(String(written['a.svg'])).toMatch(/^<svg .*width="400"/)
    expect([...(written['a.png'] as Uint8Array).subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
    const { err } = await dueby(`${REQUEST} --svg a.svg --width wide`)
    expect(err).toBe(
      "error: --width: 'wide' is not the width of a picture. Expected a whole number of pixels from 320 to 4000.\n",
    )
    expect((await dueby(`${REQUEST} --svg a.svg --width 5`)).err).toMatch(
      /^error: --width: '5' is not the width of a picture\./,
    )
  })
})

test('--width without a picture is a usage error', async () => {
  const request = 'explain --tier standard --priority P1 --received 2023-12-26T10:00:00Z --width 400'
  expect(await dueby(request)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--width is for a picture. Use it with --svg or --png.'),
  })
})
