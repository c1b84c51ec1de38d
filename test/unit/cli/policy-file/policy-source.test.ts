import { describe, expect, test } from 'vitest'
import { dueby } from '../../../support/command'
import { FAIR_POLICY } from '../../../support/due-lines'

describe('a policy file', () => {
  const line = 'due --policy p.json --tier gold --priority urgent --received 2024-02-02T16:30:00Z'

  test('that the environment names is named with its variable', async () => {
    const env = { DUEBY_POLICY: 'acme.json' }
    expect((await dueby('show', {}, { env })).err).toBe(
      "error: the policy 'acme.json' from DUEBY_POLICY cannot be read: no such file or directory\n",
    )
    expect((await dueby('show', { 'acme.json': '{ "name": "Acme" }' }, { env })).err).toMatch(
      /^error: the policy 'acme\.json' from DUEBY_POLICY: 4 problems\n/,
    )
    expect((await dueby('show', { 'acme.json': '{ "name": }' }, { env })).err).toMatch(
      /^error: the policy 'acme\.json' from DUEBY_POLICY is not valid JSON: /,
    )
  })

  test('is read only up to the limit', async () => {
    const limits: number[] = []
    const readFile = async (_: string, limit: number): Promise<Uint8Array> => {
      limits.push(limit)
      return Buffer.from(FAIR_POLICY)
    }
    expect((await dueby(line, {}, { readFile })).code).toBe(0)
    expect(limits).toEqual([1_000_001])
  })
})
