import {
  definePolicy,
  describePolicy,
  firstResponseDue,
  gladly,
  parsePolicy,
  policyHistory,
  readTargets,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { codesWithPaths, issuesOf } from '../../support/issues'
import { ACME } from './acme'
import { NASTY, NASTY_TARGETS } from './described'

const FORMATS = ['markdown', 'html'] as const

/** The issues of a call, as `code path`. */
const issues = (text: unknown, options?: unknown) =>
  codesWithPaths(issuesOf(() => readTargets(text as string, options as object)))

describe.each(FORMATS)('%s', (format) => {
  test('the targets of the Gladly policy, one for every priority and tier', () => {
    const targets = readTargets(describePolicy(gladly, { format }))
    expect(targets).toEqual({
      firstResponse: {
        P1: { premium: '1 hour', standard: '2 business hours' },
        P2: { premium: '4 hours', standard: '4 business hours' },
        P3: { premium: 'next business day', standard: 'next business day' },
        P4: { premium: '3 business days', standard: '3 business days' },
      },
    })
    const again = parsePolicy({ ...gladly, targets })
    const request = { tier: 'standard', priority: 'P1', receivedAt: '2023-11-06T10:00:00-08:00' } as const
    expect(firstResponseDue(request, again)).toEqual(firstResponseDue(request, gladly))
  })

  test('names that try to be markup', () => {
    const read = readTargets(describePolicy(NASTY, { format }))
    expect(read).toEqual(NASTY_TARGETS)
    expect(Object.keys(read.firstResponse['- P2'] ?? {})).toContain('__proto__')
  })

  test('a text that an editor has saved with other line ends, or indented', () => {
    const text = describePolicy(NASTY, { format })
    expect(readTargets(text.replaceAll('\n', '\r\n'))).toEqual(NASTY_TARGETS)
    if (format === 'html') expect(readTargets(text.replaceAll('\n', '\n  '))).toEqual(NASTY_TARGETS)
  })

  test('the version of a history that is in force on a date (P9)', () => {
    const later = parsePolicy({ ...ACME, name: 'In force through 1 May 2024.' })
    const text = describePolicy(
      policyHistory([
        { from: '2024-01-01', policy: NASTY },
        { from: '2024-07-01', policy: later },
      ]),
      { format },
    )
    expect(readTargets(text, { on: '2024-01-01' })).toEqual(NASTY_TARGETS)
    expect(readTargets(text, { on: '2024-06-30' })).toEqual(NASTY_TARGETS)
    expect(readTargets(text, { on: '2024-07-01' }).firstResponse.P2?.gold).toBe('8 hours')
    expect(readTargets(text, { on: '2199-12-31' }).firstResponse.P2?.gold).toBe('8 hours')
    expect(issues(text, { on: '2023-12-31' })).toEqual(['missing-target options.on'])
    expect(issues(text)).toEqual(['missing options.on'])
    expect(readTargets(describePolicy(NASTY, { format }), { on: '2024-01-01' })).toEqual(NASTY_TARGETS)
  })
})

test('a history in which each version begins or ends on a date of two digits', () => {
  const named = (name: string, P2: string) =>
    parsePolicy({ ...ACME, name, targets: { firstResponse: { ...ACME.targets.firstResponse, P2 } } })
  const text = describePolicy(
    policyHistory([
      { policy: named('First', '8 hours') },
      { from: '2024-07-15', policy: named('Second', '9 hours') },
      { from: '2024-11-20', policy: named('Third', '10 hours') },
    ]),
  )
  const on = (date: string) => readTargets(text, { on: date as '2024-01-01' }).firstResponse.P2?.gold
  expect(['1990-01-01', '2024-07-14', '2024-07-15', '2024-11-19', '2024-11-20'].map(on)).toEqual([
    '8 hours',
    '8 hours',
    '9 hours',
    '9 hours',
    '10 hours',
  ])
})

describe('a text that was changed', () => {
  const text = () => describePolicy(gladly)

  test('words below the title that are not those of a version', () => {
    for (const words of ['In force from 1 July 2024. Ask us.', 'Not In force from 1 July 2024.']) {
      const changed = text().replace('# Gladly Support', `$&\n\n${words}`)
      expect(readTargets(changed, { on: '2024-01-01' }).firstResponse.P1?.premium).toBe('1 hour')
    }
  })

  const TABLE = '| Priority | a |\n| - | - |\n| P1 | 1 hour |'
  const OTHER = '| Priority | a |\n| - | - |\n| P1 | 9 hours |'

  test('only the tables, with or without other words', () => {
    const only = { firstResponse: { P1: { a: '1 hour' } } }
    expect(readTargets(`## First response\n\n${TABLE}`)).toEqual(only)
    expect(readTargets(`First response\n\n${OTHER}\n\n## First response\n\nSoon.\n\n${TABLE}`)).toEqual(only)
    expect(readTargets(`## First response\n\n${TABLE}\n\n## Resolution\n\n${OTHER}`)).toEqual({
      ...only,
      resolution: { P1: { a: '9 hours' } },
    })
  })

  test('a metric that has lost its table, or has a bad target in it', () => {
    const first = `## First response\n\n${TABLE}`
    expect(issues(`## Resolution\n\n${first}`)).toEqual(['missing-target text'])
    const resolved = (target: string) =>
      issues(`${first}\n\n## Resolution\n\n${TABLE.replace('1 hour', target)}`)
    expect(resolved('no target')).toEqual([])
    expect(resolved('none')).toEqual(['invalid-target text.resolution.P1.a'])
    const misspelt = `${first}\n\n## Resolution\n\n${TABLE.replace('1 hour', 'no targets')}`
    expect(() => readTargets(misspelt)).toThrow(", or 'no target'")
  })

  test('other targets, rows and columns', () => {
    const changed = text()
      .replace('| P4       | 3 business days   | 3 business days   |', '| P5 | 1 hour | 5 business days |')
      .replace('4 business hours', '  90 business minutes ')
    const { firstResponse } = readTargets(changed)
    expect(Object.keys(firstResponse)).toEqual(['P1', 'P2', 'P3', 'P5'])
    expect(firstResponse.P2?.standard).toBe('90 business minutes')
    expect(firstResponse.P5).toEqual({ premium: '1 hour', standard: '5 business days' })
  })

  const line = '| P1       | 1 hour            | 2 business hours  |'
  test.each<[string, string, string[]]>([
    ['a target that is none', '| P1 | 1 day | 2 hours |', ['invalid-target text.firstResponse.P1.premium']],
    [
      'no target for a first response',
      '| P1 | no target | 2 hours |',
      ['invalid-target text.firstResponse.P1.premium'],
    ],
    ['a cell too few', '| P1 | 1 hour |', ['wrong-type text.firstResponse.P1']],
    [
      'a cell too many',
      '| P1 | 1 hour | 1 hour | x |',
      ['wrong-type text.firstResponse.P1', 'invalid-target text.firstResponse.P1.2'],
    ],
    ['a row twice', `${line}\n${line}`, ['repeated-name text.firstResponse.P1']],
    ['a row without a name', '|  | 1 hour | 1 hour |', ['empty-name text.firstResponse.']],
  ])('%s', (_, instead, expected) => {
    expect(text()).toContain(line)
    expect(issues(text().replace(line, instead))).toEqual(expected)
  })

  test('a column twice', () => {
    expect(issues(text().replace('| Priority | premium ', '| Priority | standard '))).toEqual([
      'repeated-name text.firstResponse.standard',
    ])
  })

  test('many bad cells', () => {
    const rows = Array.from({ length: 200 }, (_, index) => `| n${index} | x | y |`).join('\n')
    const found = issues(text().replace(line, rows))
    expect(found.length).toBe(101)
    expect(found.at(-1)).toBe('more-issues ')
  })
})

describe('a text without targets', () => {
  test.each([
    ['', ['missing-target text']],
    ['hello', ['missing-target text']],
    ['<p>hello', ['missing-target text']],
    [
      '# Acme\n\n## First response\n\nSoon.\n\n## Hours\n\n| a | b |\n| - | - |\n| 1 hour | 1 hour |',
      ['missing-target text'],
    ],
    [
      '## First response\n\n| Priority | a |\n| - | - |\n| P1 | 1 hour |\n\n## Resolution',
      ['missing-target text'],
    ],
    [5, ['wrong-type text']],
    [undefined, ['missing text']],
  ])('%j', (text, expected) => {
    expect(issues(text)).toEqual(expected)
  })

  test.each([
    [{ on: 'x' }, 'invalid-date options.on'],
    [{ date: '2024-01-01' }, 'unknown-key options.date'],
    [null, 'wrong-type options'],
  ])('options %j', (options, expected) => {
    expect(issues(describePolicy(gladly), options)).toEqual([expected])
  })
})

test.each([
  '|'.repeat(100_000),
  '\\|'.repeat(50_000),
  '<a'.repeat(50_000),
  '<td>'.repeat(25_000),
  '&#'.repeat(50_000),
  '\n'.repeat(100_000),
  ' '.repeat(100_000),
  `${'# '.repeat(50_000)}\n`,
  '# x\n'.repeat(25_000),
  '## First response\n'.repeat(5_000),
])('a long meaningless text is refused, case %#', (text) => {
  expect(issues(text).length).toBe(1)
})

test('a comment or a tag in Markdown, and a byte order mark, change nothing', () => {
  const expected = readTargets(describePolicy(gladly))
  for (const format of FORMATS) {
    const page = describePolicy(gladly, { format })
    for (const before of ['<!-- generated -->\n', '<a id="top"></a>\n\n', '\uFEFF'])
      expect(readTargets(before + page)).toEqual(expected)
  }
  const page = describePolicy(
    policyHistory([{ policy: gladly }, { from: '2024-01-01', policy: { ...gladly, name: 'New' } }]),
  )
  expect(readTargets(`\uFEFF${page}`, { on: '2023-06-01' })).toEqual(expected)
})

test('a name that is a tag makes no HTML of Markdown', () => {
  const policy = definePolicy({
    name: '<table>',
    schedule: gladly.schedule,
    tiers: ['<table>'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: '1 hour' } },
  })
  expect(readTargets(describePolicy(policy)).firstResponse.P1).toEqual({ '<table>': '1 hour' })
})
