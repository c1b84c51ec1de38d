import { type Ledger, type LedgerSegment, toText } from 'dueby'
import { describe, expect, test } from 'vitest'
import { issuesOf } from '../../../support/issues'
import { linesOf, simple } from '../../../support/ledger-texts'
import { EXAMPLES } from '../../../support/ledgers'

const codesOf = (call: () => unknown): string[] =>
  issuesOf(call).map(({ code, path }) => `${path.join('.')} ${code}`)

describe('data from elsewhere', () => {
  test('a ledger that was stored as JSON gives the same text', () => {
    for (const ledger of Object.values(EXAMPLES))
      expect(toText(JSON.parse(JSON.stringify(ledger)))).toBe(toText(ledger))
  })

  test('names cannot move the cursor, forge a line or reverse the text', () => {
    const ledger = simple({
      policy: 'De\u001b[2Jsk\n  due  never\u202e',
      tier: '__proto__',
      warnings: ['a\nb'],
    })
    expect(linesOf(ledger)[0]).toBe(
      'Standard P1, first response within 2 business hours (De\\u001b[2Jsk\\n  due  never\\u202e)'.replace(
        'Standard',
        '__proto__',
      ),
    )
    expect(linesOf(ledger).at(-1)).toBe('  warning   a\\nb')
  })

  test('all issues of all arguments are reported together', () => {
    const bad = {
      ...simple(),
      dueAt: 'soon',
      metric: 'speed',
      segments: [{}],
      days: [{ date: '2023-02-30' }],
    }
    expect(codesOf(() => toText(bad as never, { zone: 'PST' }))).toEqual([
      'ledger.metric unknown-option',
      'ledger.dueAt invalid-instant',
      'ledger.segments.0.from missing',
      'ledger.segments.0.to missing',
      'ledger.segments.0.ms missing',
      'ledger.segments.0.counted missing',
      'ledger.segments.0.reason missing',
      'ledger.days.0.date invalid-date',
      'options.zone unknown-zone',
    ])
    expect(codesOf(() => toText(simple(), { zome: 'UTC' } as never))).toEqual(['options.zome unknown-key'])
    expect(codesOf(() => toText(undefined as never))).toEqual(['ledger missing'])
  })

  test('kinds of a later version are shown as they are', () => {
    const segments = EXAMPLES.twoPauses.segments.map((segment, index) => ({
      ...segment,
      counted: index < 2,
      reason: { kind: 'overtime' },
    }))
    const lines = linesOf({ ...EXAMPLES.twoPauses, segments } as unknown as Ledger)
    expect(lines.slice(2, -1)).toEqual([
      '    1 h 30  Mon 11-06 10:00–11:30   overtime',
      '            Mon 11-06 11:30–15:45   overtime',
    ])
  })

  test('segments with a gap between them are two lines', () => {
    const [first, , third, ...others] = EXAMPLES.twoPauses.segments as [
      LedgerSegment,
      LedgerSegment,
      LedgerSegment,
    ]
    const lines = linesOf({ ...EXAMPLES.twoPauses, segments: [first, third, ...others] })
    expect(lines.slice(2, 4)).toEqual([
      '    1 h     Mon 11-06 10:00–11:00   open',
      '    1 h 30  Mon 11-06 11:30–13:00   open',
    ])
  })

  test('a ledger is an object with segments', () => {
    for (const value of [null, 5, 'x', [], {}])
      expect(codesOf(() => toText(value as never))).toEqual(['ledger wrong-type'])
  })

  test('a segment ends after it begins', () => {
    const [{ from, to, ...rest }] = simple().segments as [LedgerSegment]
    const segments = [{ ...rest, from: to, to: from }] as LedgerSegment[]
    expect(codesOf(() => toText({ ...simple(), segments }))).toEqual(['ledger.segments.0 not-in-order'])
  })

  test('segments are in order of time', () => {
    const { segments, ...rest } = EXAMPLES.twoPauses
    expect(codesOf(() => toText({ ...rest, segments: segments.toReversed() }))).toContain(
      'ledger.segments.1 not-in-order',
    )
  })

  test('an invalid instant does not hide a segment that is out of order', () => {
    const { segments, ...rest } = EXAMPLES.twoPauses
    const [first, second] = segments as [LedgerSegment, LedgerSegment]
    const odd = [{ ...second, to: 'later' as never }, first]
    expect(codesOf(() => toText({ ...rest, segments: odd }))).toEqual([
      'ledger.segments.0.to invalid-instant',
      'ledger.segments.1 not-in-order',
    ])
  })

  test('a segment across the due time is one term as far as it counts', () => {
    const { segments, ...rest } = simple()
    const [{ from, ms, ...last }] = segments as [LedgerSegment]
    const half = new Date(from.getTime() + ms / 2)
    const late = new Date(from.getTime() + 2 * ms)
    const crossing = [
      { ...last, from, to: half, ms: ms / 2 },
      { ...last, reason: { kind: 'special hours', name: '' }, from: half, to: late, ms: 1.5 * ms },
    ] as LedgerSegment[]
    expect(toText({ ...rest, segments: crossing })).toContain('   1 h + 1 h = 2 h')
  })

  test('keys of a later version are ignored', () => {
    expect(toText({ ...simple(), later: true } as Ledger)).toBe(toText(simple()))
  })

  test('a ledger without segments or marks has its heading, start and due time', () => {
    expect(linesOf({ ...simple(), segments: [], marks: [] }).slice(1)).toEqual([
      '  received  Mon 2023-11-06 10:00 PST',
      '  due       Mon 2023-11-06 12:00 PST   2 h',
    ])
  })
})
