import { decidedAt, type ReportedCycle } from 'dueby'
import { describe, expect, test } from 'vitest'
import { codesWithPaths, issuesOf } from '../../support/issues'
import { MET } from '../../support/met-cycle'

const after = { state: 'missed', outcome: 'missed', endedAt: '2024-02-01T09:00:00Z' } as const
const open = { endedAt: null, endedAs: null } as const
const [END, DUE] = [new Date(MET.endedAt), new Date(MET.dueAt)]

describe('decidedAt', () => {
  test.each<[string, object, Date | undefined]>([
    ['met', {}, END],
    ['cancelled in time', { state: 'cancelled', outcome: 'cancelled', endedAs: 'cancelled' }, END],
    ['answered late', after, DUE],
    ['cancelled late', { ...after, endedAs: 'cancelled' }, DUE],
    ['missed and still open', { ...after, ...open }, DUE],
    ['running', { state: 'running', outcome: 'running', ...open }, undefined],
    ['paused', { state: 'paused', outcome: 'paused', ...open }, undefined],
    ['exempted, and met', { state: 'exempted', exemption: 'outage' }, END],
    ['exempted, and missed', { ...after, state: 'exempted', exemption: 'outage' }, DUE],
  ])('%s', (_, change, expected) => {
    expect(decidedAt({ ...MET, ...change })).toEqual(expected)
  })

  test('a cycle that was running is missed one millisecond after it was due', () => {
    const running = { ...MET, state: 'running', outcome: 'running', ...open } as const
    expect(decidedAt(running, { now: '2024-01-31T10:00:00Z' })).toBeUndefined()
    expect(decidedAt(running, { now: '2024-01-31T10:00:00.001Z' })).toEqual(DUE)
    expect(decidedAt(running, { now: undefined })).toBeUndefined()
  })

  test('all issues are reported together', () => {
    const issues = (cycle: unknown, options?: unknown) =>
      codesWithPaths(issuesOf(() => decidedAt(cycle as ReportedCycle, options as object)))
    expect(issues({ ...MET, dueAt: 'soon', endedAt: null }, { now: 'x', zone: 'UTC' })).toEqual([
      'invalid-instant options.now',
      'unknown-key options.zone',
      'invalid-instant cycle.dueAt',
    ])
    expect(issues({ ...MET, endedAt: null })).toEqual(['missing cycle.endedAt'])
    expect(issues(undefined)).toEqual(['missing cycle'])
    expect(issues(MET, null)).toEqual(['wrong-type options'])
  })
})
