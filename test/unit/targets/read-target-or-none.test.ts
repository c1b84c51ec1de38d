import type { Issue } from 'dueby'
import { expect, test } from 'vitest'
import { readTarget } from '../../../src/targets/read-target'

function read(value: unknown) {
  const issues: Issue[] = []
  return { target: readTarget(value, ['P1'], issues, true), issues }
}

test("the issue proposes 'no target' only where it is possible (P7)", () => {
  const issues: Issue[] = []
  readTarget('no targets', ['P1'], issues)
  expect(issues[0]?.message).not.toContain("'no target'")
  expect(read('2 business hours')).toMatchObject({ target: { kind: 'business time' }, issues: [] })
})

test.each([
  ['no targets', true],
  ['2 busines hours', false],
  ['none', false],
  ['', false],
  [5, false],
  [null, false],
])('%j is refused; “no target” is suggested: %s', (value, isNear) => {
  const { target, issues } = read(value)
  expect(target).toBeUndefined()
  expect(issues).toMatchObject([{ code: 'invalid-target', rule: 'P1', path: ['P1'] }])
  expect(issues[0]?.message).toContain("'no target'")
  expect(/did you mean 'no target'/.test(issues[0]?.message ?? '')).toBe(isNear)
})
