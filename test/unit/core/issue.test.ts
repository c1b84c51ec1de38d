import { DuebyError, type Issue } from 'dueby'
import { describe, expect, test } from 'vitest'
import { failure, parseOrThrow, throwIssues, toError } from '../../../src/core/error'
import { isFull, issue, issueAt, joinIssues, type Message, pathText, report } from '../../../src/core/issue'
import {
  EMPTY_LIST,
  INVALID_DATE,
  INVALID_DURATION,
  INVALID_INSTANT,
  MISSING_OFFSET,
  NOT_IN_ORDER,
  OUT_OF_RANGE,
  REVERSED_RANGE,
} from '../../../src/core/messages'

const ODD: Message = { code: 'wrong-type', words: (received, detail) => [`${received} is odd`, `${detail}`] }
const RULED: Message = { ...ODD, rule: 'S8', severity: 'advice' }

const issuesOf = (count: number): Issue[] => Array.from({ length: count }, (_, i) => issue(ODD, [i], i))
const codes = (issues: readonly Issue[]): string[] => issues.map(({ code }) => code)

describe('an issue', () => {
  test('says where it is, what is there, and what should be', () => {
    expect(issue(ODD, ['weekly', 'mon', 0], 3, 'an even number')).toEqual({
      code: 'wrong-type',
      severity: 'error',
      path: ['weekly', 'mon', 0],
      message: 'weekly.mon[0]: 3 is odd. Expected an even number.',
      received: '3',
      problem: '3 is odd',
      expected: 'an even number',
    })
    expect(issue(RULED, [], 'x', 'y')).toEqual({
      code: 'wrong-type',
      severity: 'advice',
      rule: 'S8',
      path: [],
      message: "'x' is odd. Expected y.",
      received: "'x'",
      problem: "'x' is odd",
      expected: 'y',
    })
  })

  test('has no rule and no details, if there are none', () => {
    expect(issue(ODD, [], 1)).not.toHaveProperty('rule')
    expect(issue(ODD, [], 1).expected).toBe('')
    const issues: Issue[] = []
    report(issues, ODD, [], 1)
    expect(issues).toEqual([issue(ODD, [], 1)])
  })

  test('of a missing value has no received value', () => {
    expect(issue(ODD, [], undefined)).not.toHaveProperty('received')
    expect(issue(ODD, [], null)).toHaveProperty('received', 'null')
    expect(issue(ODD, [], '')).toHaveProperty('received', "''")
  })

  test('has no text that is too long or unsafe in a terminal', () => {
    const { message, expected } = issue(ODD, ['\u001b[2J'], 1, `\u202e${'x'.repeat(1000)}`)
    expect(message).toMatch(/^\\u001b\[2J: 1 is odd\. Expected \\u202ex+\.\.\.\.$/)
    expect(expected).toBe(`\\u202e${'x'.repeat(699)}...`)
    expect(issue(ODD, [], 1, 'x'.repeat(700)).expected).toBe('x'.repeat(700))
    expect(issue(ODD, Array(1000).fill(1), 1).message.length).toBeLessThan(800)
  })
})

test('an issue can be moved to another place, which its message names', () => {
  expect(issueAt(['instants', 2], issue(ODD, [], 3, 'more'))).toEqual({
    ...issue(ODD, [], 3, 'more'),
    path: ['instants', 2],
    message: 'instants[2]: 3 is odd. Expected more.',
  })
  const [inside, moved] = [issue(ODD, ['mon', 0], 3, 'more'), ['weekly', 'mon', 0]]
  expect(issueAt(moved, inside)).toEqual(issue(ODD, moved, 3, 'more'))
})

test.each<[Message, string, string | undefined]>([
  [EMPTY_LIST, 'empty-list', undefined],
  [NOT_IN_ORDER, 'not-in-order', 'S8'],
  [INVALID_INSTANT, 'invalid-instant', 'T1'],
  [MISSING_OFFSET, 'missing-offset', 'T1'],
  [OUT_OF_RANGE, 'out-of-range', 'T4'],
  [INVALID_DURATION, 'invalid-duration', 'T3'],
  [INVALID_DATE, 'invalid-date', 'S8'],
  [REVERSED_RANGE, 'reversed-range', 'S8'],
])('the issue %o has the code %s and the rule %s', (message, code, rule) => {
  const { message: words, ...found } = issue(message, ['at'], 'x', 'y')
  expect([found.code, found.rule, found.severity]).toEqual([code, rule, 'error'])
  expect(words).toMatch(/^at: .*\. Expected .*\.$/)
})

test('a path is written as in JavaScript', () => {
  expect(pathText([])).toBe('')
  expect(pathText(['weekly', 'mon-fri', 0])).toBe('weekly.mon-fri[0]')
  expect(pathText([0, 'a', 1, 'b.c'])).toBe('[0].a[1].b.c')
  expect(pathText(['.a'])).toBe('.a')
  expect(pathText(['a'.repeat(61)])).toBe(`${'a'.repeat(57)}...`)
})

describe('a list of issues has at most a hundred and one, the last of which says that there are more (S7)', () => {
  test('if they are reported one by one', () => {
    const issues = issuesOf(99)
    report(issues, ODD, ['last'], 1)
    expect(codes(issues)).toEqual(Array(100).fill('wrong-type'))
    expect(isFull(issues)).toBe(false)
    report(issues, ODD, [], 1)
    report(issues, ODD, [], 1)
    expect(issues).toHaveLength(101)
    expect(issues.at(-1)).toMatchObject({ code: 'more-issues', rule: 'S7', path: [], severity: 'error' })
    expect(issues.at(-1)).not.toHaveProperty('received')
    expect(isFull(issues)).toBe(true)
  })

  test('and what takes work is only computed for an issue that is listed', () => {
    let computed = 0
    const detail = () => `${++computed}`
    const issues = issuesOf(98)
    for (let i = 0; i < 5; i++) report(issues, ODD, [], 1, detail)
    expect(issues.slice(98).map(({ expected }) => expected)).toEqual(['1', '2', expect.any(String)])
    expect(computed).toBe(2)
  })

  test('if lists are joined', () => {
    expect(joinIssues(issuesOf(2), [], issuesOf(1)).map(({ path }) => path[0])).toEqual([0, 1, 0])
    expect(codes(joinIssues(issuesOf(60), issuesOf(40)))).toEqual(Array(100).fill('wrong-type'))
    const joined = joinIssues(issuesOf(60), issuesOf(41))
    expect(codes(joined)).toEqual([...Array(100).fill('wrong-type'), 'more-issues'])
    // A full list that is joined again still has one such entry, and it stays the last.
    const again = joinIssues(joined, issuesOf(5))
    expect(codes(again)).toEqual(codes(joined))
    expect(again.at(-1)).toMatchObject({ rule: 'S7', path: [] })
    expect(codes(joinIssues(issuesOf(5), joined))).toEqual(codes(joined))
  })
})

describe('an error', () => {
  test('with one issue has its code and message', () => {
    const error = failure(ODD, 3, 'more', ['a'])
    expect(error).toBeInstanceOf(DuebyError)
    expect(error).toMatchObject({
      name: 'DuebyError',
      code: 'wrong-type',
      message: 'a: 3 is odd. Expected more.',
      issues: [{ path: ['a'] }],
    })
    expect(failure(ODD, 3).issues[0]?.path).toEqual([])
  })

  test('with several issues lists their messages, and has the code of the first', () => {
    const issues = [issue({ ...ODD, code: 'missing' }, ['a'], 1, 'x'), issue(ODD, ['b'], 2, 'y')]
    expect(toError(issues)).toMatchObject({
      code: 'missing',
      issues,
      message: '2 problems\n- a: 1 is odd. Expected x.\n- b: 2 is odd. Expected y.',
    })
    expect(toError(issuesOf(100)).message).toMatch(/^100 problems\n/)
    expect(toError(joinIssues(issuesOf(101))).message).toMatch(/^more than 100 problems\n/)
  })

  test('is thrown only if there are issues', () => {
    expect(() => throwIssues([])).not.toThrow()
    expect(() => throwIssues(issuesOf(1))).toThrow(DuebyError)
    expect(parseOrThrow(() => 5)).toBe(5)
    expect(() => parseOrThrow((issues) => issues.push(...issuesOf(2)))).toThrow(/^2 problems/)
  })
})
