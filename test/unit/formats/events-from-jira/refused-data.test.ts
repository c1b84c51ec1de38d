import { eventsFromJira } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { problems, rest } from '../../../support/imported-tickets'
import {
  AGENT,
  comment,
  history,
  issue,
  type Options,
  read,
  statuses,
  time,
  to,
} from '../../../support/jira-issue'
import { ODD_VALUES } from '../../../support/odd-values'

describe('data that is refused', () => {
  const { changelog, fields } = issue([comment(30, AGENT)], [history(10, to('Pending'))])
  const page = { comments: [comment(30, AGENT)], total: 2 }

  const expand = 'is not a list of the issue: ask the API for it with expand=changelog'
  const all = 'is not a list of the issue: ask the API for it with fields=*all'
  const pages = 'and the history needs all of them: put those of all pages into one list'

  test.each<[string, unknown, (string | number)[], string]>([
    ['no issue', undefined, [], 'undefined is not an issue of Jira. Expected'],
    ['a list of issues', { issues: [issue()] }, [], 'is not an issue of Jira. Expected'],
    ['no fields', { changelog }, [], 'is not an issue of Jira. Expected'],
    ['no time', issue([], [], { created: undefined }), ['fields', 'created'], 'undefined is not an instant'],
    [
      'a number as a time',
      issue([], [], { created: 1_700_000_000_000 }),
      ['fields', 'created'],
      "1700000000000 is not an instant. Expected '2024-01-08T10:00:00.000+0000'",
    ],
    [
      'a time without an offset',
      issue([], [], { created: '2023-11-06T10:00:00' }),
      ['fields', 'created'],
      "'2023-11-06T10:00:00' is not an instant",
    ],
    ['no changelog', { fields }, ['changelog'], `undefined ${expand}`],
    ['no histories', { fields, changelog: { total: 0 } }, ['changelog'], expand],
    [
      'not all histories',
      { fields, changelog: { ...changelog, total: 101 } },
      ['changelog'],
      `it has 1 of 101 items, ${pages}`,
    ],
    [
      'histories that go on',
      { fields, changelog: { ...changelog, isLast: false } },
      ['changelog'],
      `it says that more items follow (isLast: false), ${pages}`,
    ],
    [
      'histories from the second page on',
      { fields, changelog: { ...changelog, startAt: 1 } },
      ['changelog'],
      `its first item is number 2 of the issue, ${pages}`,
    ],
    ['no comments', issue([], [], { comment: undefined }), ['fields', 'comment'], `undefined ${all}`],
    [
      'not all comments',
      issue([], [], { comment: page }),
      ['fields', 'comment'],
      `it has 1 of 2 items, ${pages}`,
    ],
  ])('%s: there is no history', (_, given, at, message) => {
    const result = read(given)
    expect(result.events).toBeUndefined()
    expect(result.complete).toBe(false)
    expect(result.report.every(({ kind }) => kind === 'refused')).toBe(true)
    const found = problems(result).find(([, path]) => JSON.stringify(path) === JSON.stringify(at))
    expect(found?.[2]).toContain(message)
  })

  test.each<[string, unknown, unknown, (string | number)[]]>([
    ['a comment that is none', 7, undefined, ['fields', 'comment', 'comments', 0]],
    [
      'a comment without a time',
      { id: '1', body: 'secret' },
      undefined,
      ['fields', 'comment', 'comments', 0],
    ],
    ['a change that is none', undefined, null, ['changelog', 'histories', 0]],
    ['a change without a time', undefined, { id: '1', items: [] }, ['changelog', 'histories', 0]],
    ['a change without items', undefined, { id: '1', created: time(1) }, ['changelog', 'histories', 0]],
    ['an item that is none', undefined, history(1, 'x'), ['changelog', 'histories', 0, 'items', 0]],
    [
      'an item without a field',
      undefined,
      history(1, { to: 'x' }),
      ['changelog', 'histories', 0, 'items', 0],
    ],
  ])('%s; the rest is read', (_, given, change, at) => {
    const comments = [...(given === undefined ? [] : [given]), comment(30, AGENT)]
    const result = read(issue(comments, change === undefined ? [] : [change]))
    expect(rest(result.events)).toEqual(['30 responded'])
    expect(problems(result).map(([kind, path]) => [kind, path])).toEqual([['refused', at]])
    expect(JSON.stringify(result)).not.toContain('secret')
    expect(result.complete).toBe(false)
  })

  test('a list longer than a page was joined from several, whatever its first or last page says', () => {
    const histories = [history(10, to('Pending')), history(20, to('Resolved', 'Pending'))]
    const whole = issue([], histories)
    for (const page of [
      { startAt: 0, maxResults: 1, total: 2, isLast: false },
      { startAt: 1, maxResults: 1, total: 2, isLast: true },
    ])
      expect(read({ ...whole, changelog: { ...page, values: histories } }).complete).toBe(true)
    const short = read({ ...whole, changelog: { startAt: 0, maxResults: 1, total: 3, values: histories } })
    expect(problems(short)[0]?.[2]).toBe(
      'it has 2 of 3 items, and the history needs all of them: put those of all pages into one list',
    )
  })

  test('an empty entry is in the report', () => {
    const result = read(issue([], [history(10)]))
    expect(result.events).toHaveLength(1)
    expect(result.report.at(-1)).toEqual({
      kind: 'kept',
      at: ['changelog', 'histories', 0],
      message: 'no changes',
    })
  })

  test('options', () => {
    expect(read(issue(), { tier: undefined } as never).events).toBeUndefined()
    const result = read(issue(), { statuses: { 'Waiting for support': 'opened' } } as never)
    expect(problems(result).map(([, at]) => at)).toEqual([
      ['options', 'statuses', 'Waiting for support'],
      ['fields', 'status'],
    ])
    expect(result.report[0]?.message).toContain(
      "'opened' is not 'open', 'paused', 'resolved', 'cancelled' or { paused: 'reason' }",
    )
  })

  test.each(ODD_VALUES.map((value) => [value]))('never throws for %s in any place', (value) => {
    const results = [
      eventsFromJira(value, { tier: 'x', statuses }),
      eventsFromJira(issue(), value as Options),
      ...['id', 'key', 'fields', 'changelog', 'x'].map((key) => read({ ...issue(), [key]: value })),
      ...['created', 'creator', 'reporter', 'priority', 'status', 'comment'].map((key) =>
        read(issue([], [], { [key]: value })),
      ),
      ...['id', 'author', 'created', 'jsdPublic', 'visibility', 'properties'].map((key) =>
        read(issue([comment(30, AGENT, { [key]: value })])),
      ),
      ...['id', 'created', 'items'].map((key) =>
        read(issue([], [{ ...history(10, to('Pending')), [key]: value }])),
      ),
      ...['field', 'fieldtype', 'from', 'fromString', 'to', 'toString'].map((key) =>
        read(issue([], [history(10, { ...to('Pending'), [key]: value })])),
      ),
      ...['statuses', 'priorities', 'roles', 'withoutPriority'].map((key) =>
        read(issue(), { [key]: value } as Partial<Options>),
      ),
    ]
    for (const { events, report } of results) {
      expect(report).not.toEqual([])
      if (!events) expect(report.every(({ kind }) => kind === 'refused')).toBe(true)
    }
  })
})
