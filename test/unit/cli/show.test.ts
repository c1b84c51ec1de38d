import { definePolicy, describePolicy, gladly } from 'dueby'
import { describe, expect, test } from 'vitest'
import { dueby } from '../../support/command'

describe('dueby show', () => {
  test.each(['json', 'yaml'])('%s is read back as the same policy', async (format) => {
    const { out } = await dueby(`show --format ${format}`)
    const again = await dueby('show --json --policy p', { p: out })
    expect(definePolicy(JSON.parse(again.out))).toEqual(gladly)
  })

  test('pages are those of the library', async () => {
    expect((await dueby('show --format markdown')).out).toBe(describePolicy(gladly))
    const { written, err } = await dueby('show --format html --out p.html')
    expect(err).toBe('Policy    Gladly Support (built in)\nWrote     p.html\n')
    expect(written['p.html']).toBe(describePolicy(gladly, { format: 'html' }))
    expect((await dueby('show')).out).toBe(
      `Policy    Gladly Support (built in)\n\n${describePolicy(gladly, { format: 'text' })}`,
    )
  })
})
