/** P12: what `describePolicy` writes, `readTargets` reads back, whatever the names are. */
import {
  definePolicy,
  describePolicy,
  type Metric,
  type PolicyInput,
  policyHistory,
  readTargets,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '../support/property'

// Pieces that are markup in Markdown or HTML, or that a line, a cell or a file cannot hold.
const MARKUP = [
  ...[
    '|',
    '\\',
    '`',
    '*',
    '_',
    '~~',
    '$',
    '#',
    '## ',
    '- ',
    '1. ',
    '[x](y)',
    '://',
    'www.',
    '@',
    '!',
    '=',
    '+',
    ':',
  ],
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '&amp;',
    '&#10;',
    '&lt;',
    '<br>',
    '</td>',
    '</script>',
    '<!--',
    '<h2>First response</h2>',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '\u00a0',
    '\ufeff',
    '\0',
    '\u0085',
    '\u2028',
    '\u202e',
    '\ud800',
    '\udc00',
    '😀',
  ],
  ...['First response', 'Resolution', '__proto__', 'constructor', 'no target', '1 hour', '---', '| --- |'],
]

const name = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...MARKUP) },
      { weight: 1, arbitrary: fc.string({ maxLength: 4, unit: 'binary' }) },
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() !== '')

const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 })
const target = fc.constantFrom(
  '1 hour',
  '90.5 minutes',
  '2 business hours',
  'next business day by 16:00',
  '3 business days same time',
)

interface Grid {
  readonly [priority: string]: string | { readonly [tier: string]: string }
}

const grid = (
  tiers: readonly string[],
  priorities: readonly string[],
  allowsNone: boolean,
): fc.Arbitrary<Grid> => {
  const cell = allowsNone ? fc.oneof(target, fc.constant('no target')) : target
  const row = fc.oneof(
    cell,
    fc
      .tuple(...tiers.map(() => cell))
      .map((cells) => Object.fromEntries(tiers.map((tier, i) => [tier, cells[i] ?? '']))),
  )
  return fc
    .tuple(...priorities.map(() => row))
    .map((rows) => Object.fromEntries(priorities.map((priority, i) => [priority, rows[i] ?? ''])))
}

const policy = fc
  .record({ name, tiers: names, priorities: names })
  .chain(({ name: title, tiers, priorities }) =>
    fc
      .record(
        {
          firstResponse: grid(tiers, priorities, false),
          nextResponse: grid(tiers, priorities, true),
          periodicUpdate: grid(tiers, priorities, true),
          resolution: grid(tiers, priorities, true),
        },
        { requiredKeys: ['firstResponse'] },
      )
      .chain((targets) =>
        fc.record({
          name: fc.constant(title),
          tiers: fc.constant(tiers),
          priorities: fc.constant(priorities.map((id) => ({ id, name: title, meaning: title }))),
          targets: fc.constant(targets),
          schedule: fc.constant({
            timeZone: 'UTC',
            weekly: {},
            holidays: [{ name: title, on: '2024-01-01' }],
          }),
          alerts: fc.constant({ [priorities[0] as string]: tiers }),
          exceptions: name.map((exception) => [
            {
              name: exception,
              during: [{ name: exception, on: '2024-05-01' }],
              targets: { firstResponse: { [priorities[0] as string]: '5 minutes' } },
            },
          ]),
          tierSchedules: fc.constantFrom(
            {},
            { [tiers[0] as string]: { timeZone: 'Asia/Tokyo', weekly: {}, name: title } },
          ),
        }),
      ),
  )

/** The targets of a policy, with a cell for every priority and tier. */
const cellsOf = ({ tiers, targets }: { tiers: readonly string[]; targets: { [M in Metric]?: Grid } }) =>
  Object.fromEntries(
    Object.entries(targets).map(([metric, rows]) => [
      metric,
      Object.fromEntries(
        Object.entries(rows).map(([priority, row]) => [
          priority,
          typeof row === 'string' ? Object.fromEntries(tiers.map((tier) => [tier, row])) : row,
        ]),
      ),
    ]),
  )

const defined = (given: unknown) => definePolicy(given as PolicyInput)
const format = fc.constantFrom<'markdown' | 'html'>('markdown', 'html')

describe('laws of descriptions', () => {
  test('readTargets gives the targets of the policy back', () => {
    holds(
      fc.record({ given: policy, format }),
      ({ given, format }) => {
        const text = describePolicy(defined(given), { format })
        expect(readTargets(text)).toEqual(cellsOf(given))
        expect(describePolicy(defined({ ...given, targets: readTargets(text) }), { format })).toBe(text)
      },
      400,
    )
  })

  test('of a history, those of the version in force', () => {
    holds(fc.record({ before: policy, after: policy, format }), ({ before, after, format }) => {
      const history = policyHistory([
        { policy: defined(before) as never },
        { from: '2024-07-01', policy: defined(after) as never },
      ])
      const text = describePolicy(history, { format })
      expect(readTargets(text, { on: '2024-06-30' })).toEqual(cellsOf(before))
      expect(readTargets(text, { on: '2024-07-01' })).toEqual(cellsOf(after))
    })
  })

  test('no name becomes a tag, a line or a heading', () => {
    const shapeOfLine = (line: string): string => {
      const plain = line.replace(/\\.|&#\d+;/g, 'x')
      // What could begin markup has a backslash before it.
      expect(plain).not.toMatch(/[`*_<>~$[\]]|:\/\/|www\./)
      if (/^[| -]+$/.test(plain)) return plain.replace(/[ -]+/g, '')
      return /^(?:#+ |- )/.exec(plain)?.[0] ?? plain.replace(/[^|]+/g, '')
    }
    const shape = (text: string, format: 'markdown' | 'html') =>
      format === 'html' ? text.replace(/>[^<]*/g, '>') : text.split('\n').map(shapeOfLine).join('\n')
    holds(fc.record({ given: policy, format }), ({ given, format }) => {
      const plain = (names: readonly string[]) => names.map((_, index) => `n${index}`)
      const tame = defined({
        ...given,
        name: 'Acme',
        tiers: plain(given.tiers),
        priorities: given.priorities.map((_, index) => ({ id: `p${index}`, name: 'x', meaning: 'x' })),
        targets: Object.fromEntries(
          Object.entries(cellsOf(given)).map(([metric, rows]) => [
            metric,
            Object.fromEntries(
              given.priorities.map(({ id }, i) => [
                `p${i}`,
                Object.fromEntries(given.tiers.map((tier, j) => [`n${j}`, rows[id]?.[tier] ?? ''])),
              ]),
            ),
          ]),
        ),
        schedule: { ...given.schedule, holidays: [{ name: 'x', on: '2024-01-01' }] },
        alerts: { p0: plain(given.tiers) },
        exceptions: [
          {
            name: 'x',
            during: [{ name: 'x', on: '2024-05-01' }],
            targets: { firstResponse: { p0: '5 minutes' } },
          },
        ],
        tierSchedules:
          Object.keys(given.tierSchedules).length > 0 ? { n0: { timeZone: 'Asia/Tokyo', weekly: {} } } : {},
      })
      const [nasty, plainText] = [defined(given), tame].map((each) =>
        shape(describePolicy(each, { format }), format),
      )
      expect(nasty).toBe(plainText)
    })
  })
})
