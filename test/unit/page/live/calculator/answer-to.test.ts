import { firstResponseDue, gladly, parsePolicy } from 'dueby'
import { describe, expect, test } from 'vitest'
import { answerTo } from '../../../../../src/page/live/calculator/answer-to'
import { gridOf } from '../../../../../src/page/live/calculator/grid-of'
import { acme, acmeHistory } from '../../../../support/acme'

const policy = parsePolicy(gladly)
const receivedAt = Date.parse('2023-12-26T18:00Z')
const asked = { metric: 'firstResponse', tier: 'standard', priority: 'P1', receivedAt } as const

describe('the answer to a question', () => {
  test('is that of the library', () => {
    const due = firstResponseDue(asked, policy)
    expect(answerTo(asked, policy)).toEqual({ kind: 'due', due })
    expect(due.exception).toBe('Holiday cover')
  })

  test('says why there is none', () => {
    const none = answerTo({ ...asked, metric: 'resolution', tier: 'gold', priority: 'low' }, acme())
    expect(none).toMatchObject({ kind: 'none', code: 'no-target' })
    expect(answerTo({ ...asked, tier: 'gold' }, policy)).toMatchObject({ kind: 'none', code: 'unknown-tier' })
    expect(answerTo({ ...asked, metric: 'resolution' }, policy)).toMatchObject({
      kind: 'none',
      code: 'missing-target',
    })
  })
})

describe('the grid', () => {
  test('asks for every tier and priority', () => {
    const { tiers, rows, hasChosenTierOnly } = gridOf(asked, policy)
    expect(tiers).toEqual(['premium', 'standard'])
    expect(rows.map(({ priority }) => priority.id)).toEqual(['P1', 'P2', 'P3', 'P4'])
    expect(hasChosenTierOnly).toBe(false)
    for (const { priority, answers } of rows)
      for (const [column, tier] of tiers.entries())
        expect(answers[column]).toEqual(answerTo({ ...asked, tier, priority: priority.id }, policy))
  })

  test('has the tiers of the version in force', () => {
    const history = acmeHistory()
    const before = gridOf({ ...asked, receivedAt: Date.parse('2024-06-30T12:00Z') }, history)
    const after = gridOf({ ...asked, receivedAt: Date.parse('2024-07-01T12:00Z') }, history)
    expect([before.tiers, after.tiers]).toEqual([['gold'], ['gold', 'silver']])
  })

  test('has only the chosen tier if there are too many for a table', () => {
    const tiers = Array.from({ length: 400 }, (_, index) => `tier ${index}`)
    const large = acme(tiers)
    const grid = gridOf({ ...asked, tier: 'tier 7' }, large)
    expect(grid).toMatchObject({ hasChosenTierOnly: true, tiers: ['tier 7'] })
    expect(gridOf({ ...asked, tier: undefined }, large).tiers).toEqual([])
  })
})
