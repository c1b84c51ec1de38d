import { comparePolicies, definePolicy, gladly, policyHistory, ticketHistory } from 'dueby'
import { expect, test } from 'vitest'
import { countedReads, issuesOf } from '../../support/tickets'

const frame = {
  schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['all'],
  priorities: ['P1'],
} as const
const before = definePolicy({
  ...frame,
  name: 'Before',
  targets: { firstResponse: { P1: '2 hours' }, resolution: { P1: '4 hours' } },
})
const faster = definePolicy({ ...frame, name: 'Faster', targets: { firstResponse: { P1: '1 hour' } } })
const answeredAt = (time: string, receivedAt = '2024-01-08T09:00:00Z') =>
  ticketHistory({ tier: 'all', priority: 'P1', receivedAt, respondedAt: `2024-01-08T${time}:00Z` })
const ticket = answeredAt('10:30')
const now = '2024-01-09T00:00:00Z'

test('a target that is dropped is not one that is met', () => {
  const { rows, totals } = comparePolicies(before, faster, [ticket], { now })
  expect(rows.map(({ verdict }) => verdict)).toEqual(['newly missed', 'no longer promised'])
  expect(totals.map(({ newlyMet, noLongerPromised }) => [newlyMet, noLongerPromised])).toEqual([
    [0, 0],
    [0, 1],
  ])
  expect(comparePolicies(faster, before, [ticket], { now }).rows.map(({ verdict }) => verdict)).toEqual([
    'newly met',
    'newly promised',
  ])
})

test('the difference is how much later the due time is', () => {
  const [row] = comparePolicies(before, faster, [ticket], { now }).rows
  expect(row).toMatchObject({
    ticket: 0,
    metric: 'firstResponse',
    before: { dueAt: new Date('2024-01-08T11:00:00Z'), state: 'met', outcome: 'met' },
    after: { dueAt: new Date('2024-01-08T10:00:00Z'), state: 'missed', outcome: 'missed' },
    differenceMs: -3_600_000,
  })
})

test('a ticket that a policy cannot judge is a row with its issues, and is counted', () => {
  const comparison = comparePolicies(before, gladly, [ticket, ticket], { now })
  expect(comparison.notJudged).toBe(2)
  expect(comparison.totals).toEqual([])
  expect(comparison.rows[1]).toMatchObject({
    ticket: 1,
    verdict: 'not judged',
    issues: [{ policy: 'after', issue: { code: 'unknown-tier', path: ['events', 0, 'tier'] } }],
  })
})

test('a policy with issues is an error of the call', () => {
  const bad = { ...faster, dayCutoff: 5 } as never
  expect(issuesOf(() => comparePolicies(before, bad, [], { now }))).toEqual(['after.dayCutoff wrong-type'])
  expect(issuesOf(() => comparePolicies(bad, before, [], { now }))).toEqual(['before.dayCutoff wrong-type'])
  const badPauses = { ...frame, name: 'Bad', targets: before.targets, pauses: 5 } as never
  expect(issuesOf(() => comparePolicies(badPauses, before, [ticket], { now }))).toEqual([
    'before.pauses wrong-type',
  ])
  expect(issuesOf(() => comparePolicies(before, faster, 'x' as never, {} as never))).toEqual([
    'tickets wrong-type',
    'options.now missing',
  ])
})

test('a policy that was not defined is read once, however many tickets there are (S7)', () => {
  const { policy, reads } = countedReads({ ...frame, name: 'Counted', targets: before.targets })
  const { rows } = comparePolicies(before, policy, [ticket, ticket, ticket], { now })
  expect(rows.map(({ verdict }) => verdict)).toEqual(Array(6).fill('same'))
  expect(reads()).toBe(1)
})

test('the totals count each verdict by metric, tier and priority', () => {
  const cell = { metric: 'firstResponse', tier: 'all', priority: 'P1' }
  const none = {
    newlyMet: 0,
    newlyMissed: 0,
    otherState: 0,
    moved: 0,
    same: 0,
    newlyPromised: 0,
    noLongerPromised: 0,
  }
  const tickets = [ticket, answeredAt('09:30'), answeredAt('10:45'), answeredAt('12:00')]
  const there = comparePolicies(before, faster, tickets, { now })
  expect(there.rows.flatMap(({ verdict }, index) => (index % 2 === 0 ? [verdict] : []))).toEqual([
    'newly missed',
    'moved',
    'newly missed',
    'moved',
  ])
  expect(there.totals).toEqual([
    { ...cell, ...none, newlyMissed: 2, moved: 2 },
    { ...cell, ...none, metric: 'resolution', noLongerPromised: 4 },
  ])
  expect(comparePolicies(faster, before, tickets, { now }).totals).toEqual([
    { ...cell, ...none, newlyMet: 2, moved: 2 },
    { ...cell, ...none, metric: 'resolution', newlyPromised: 4 },
  ])
  expect(comparePolicies(faster, faster, tickets, { now })).toMatchObject({
    totals: [{ ...cell, ...none, same: 4 }],
    notJudged: 0,
  })
})

test('the cycles of a ticket are in order of metrics and starts, whichever policy has them', () => {
  const updates = { P1: '1 hour', P2: 'no target' } as const
  const inTwoPriorities = { ...frame, priorities: ['P1', 'P2'] } as const
  const both = { P1: '2 hours', P2: '2 hours' } as const
  const old = definePolicy({
    ...inTwoPriorities,
    name: 'Old',
    targets: { firstResponse: both, periodicUpdate: updates, resolution: both },
  })
  const next = definePolicy({
    ...inTwoPriorities,
    name: 'New',
    targets: {
      firstResponse: both,
      nextResponse: both,
      periodicUpdate: { P1: 'no target', P2: '1 hour' },
    },
  })
  const updated = [
    { type: 'received', at: '2024-01-08T09:00:00Z', tier: 'all', priority: 'P2' },
    { type: 'responded', at: '2024-01-08T10:00:00Z' },
    { type: 'customer-replied', at: '2024-01-08T10:30:00Z' },
    { type: 'updated', at: '2024-01-08T11:00:00Z' },
    { type: 'priority-changed', at: '2024-01-08T11:00:00Z', priority: 'P1' },
  ] as const
  const { rows } = comparePolicies(old, next, [updated], { now })
  expect(rows.map((row) => ('metric' in row ? `${row.metric} ${row.startedAt.getUTCHours()}` : ''))).toEqual([
    'firstResponse 9',
    'nextResponse 10',
    'periodicUpdate 10',
    'periodicUpdate 11',
    'resolution 9',
  ])
})

test('cycles are compared by metric and start, also where several start at one instant', () => {
  const targets = { firstResponse: { P1: '2 hours' }, resolution: { P1: '4 hours' } } as const
  const less = definePolicy({ ...frame, name: 'Less', targets })
  const more = definePolicy({
    ...frame,
    name: 'More',
    targets: { ...targets, nextResponse: { P1: '1 hour' } },
  })
  const at = '2024-01-08T10:00:00Z'
  const twice = [
    { type: 'received', at: '2024-01-08T09:00:00Z', tier: 'all', priority: 'P1' },
    { type: 'responded', at, id: '1' },
    { type: 'customer-replied', at, id: '2' },
    { type: 'responded', at, id: '3' },
    { type: 'customer-replied', at, id: '4' },
  ] as const
  const compared = (after: typeof more | typeof less) =>
    comparePolicies(more, after as typeof more, [twice], { now }).rows.map((row) =>
      'metric' in row ? [row.metric, row.verdict, row.before?.state] : [],
    )
  expect(compared(more)).toEqual([
    ['firstResponse', 'same', 'met'],
    ['nextResponse', 'same', 'met'],
    ['nextResponse', 'same', 'missed'],
    ['resolution', 'same', 'missed'],
  ])
  expect(compared(less)).toEqual([
    ['firstResponse', 'same', 'met'],
    ['nextResponse', 'no longer promised', 'met'],
    ['nextResponse', 'no longer promised', 'missed'],
    ['resolution', 'same', 'missed'],
  ])
})

test('a state that differs is neither the same nor moved, and no result that differs (P11)', () => {
  const ofReopening = (onReopen: 'continue' | 'ignore' | 'restart', target: '4 hours' | '4 business hours') =>
    definePolicy({
      ...frame,
      name: onReopen,
      targets: { firstResponse: { P1: '1 hour' }, resolution: { P1: target } },
      onReopen,
    })
  const reopened = [
    { type: 'received', at: '2024-01-08T16:00:00Z', tier: 'all', priority: 'P1' },
    { type: 'responded', at: '2024-01-08T16:30:00Z' },
    { type: 'resolved', at: '2024-01-08T18:00:00Z' },
    { type: 'reopened', at: '2024-01-08T19:00:00Z' },
  ] as const
  const continued = ofReopening('continue', '4 business hours')
  const at = '2024-01-08T20:00:00Z'
  const of = (after: typeof continued, now = at) =>
    comparePolicies(continued, after, [reopened], { now }).rows.flatMap((row) =>
      'metric' in row && row.metric === 'resolution'
        ? [[row.verdict, row.before?.outcome, row.after?.outcome, row.differenceMs]]
        : [],
    )
  // Closed in between, so both are due on Tuesday at 12:00.
  expect(of(ofReopening('ignore', '4 business hours'))).toEqual([['other state', 'running', 'met', 0]])
  expect(of(ofReopening('ignore', '4 hours'))).toEqual([['other state', 'running', 'met', -57_600_000]])
  expect(of(ofReopening('continue', '4 hours'))).toEqual([['moved', 'running', 'running', -54_000_000]])
  expect(of(continued)).toEqual([['same', 'running', 'running', 0]])
  expect(of(ofReopening('ignore', '4 business hours'), '2024-01-09T12:00:01Z')).toEqual([
    ['newly met', 'missed', 'met', 0],
  ])
  const { totals } = comparePolicies(continued, ofReopening('ignore', '4 business hours'), [reopened], {
    now: at,
  })
  expect(totals).toMatchObject([
    { metric: 'firstResponse', same: 1, otherState: 0 },
    { metric: 'resolution', same: 0, otherState: 1, moved: 0, newlyMet: 0 },
  ])
})

test('a clock that only one of two policies pauses is in another state', () => {
  const paused = [
    { type: 'received', at: '2024-01-08T16:00:00Z', tier: 'all', priority: 'P1' },
    { type: 'paused', at: '2024-01-08T16:30:00Z' },
  ] as const
  const never = definePolicy({
    ...frame,
    name: 'Never',
    targets: { firstResponse: { P1: '2 hours' } },
    pauses: { firstResponse: 'none' },
  })
  const [row] = comparePolicies(before, never, [paused], { now: '2024-01-08T17:00:00Z' }).rows
  expect(row).toMatchObject({
    verdict: 'other state',
    before: { outcome: 'paused' },
    after: { outcome: 'running' },
  })
})

test('an exemption hides no difference (C21)', () => {
  const exempted = [...ticket, { type: 'exempted', at: '2024-01-08T12:00:00Z', reason: 'spam' }] as const
  const [row] = comparePolicies(before, faster, [exempted], { now }).rows
  expect(row).toMatchObject({ verdict: 'newly missed', before: { state: 'exempted' } })
})

test('a ticket that was not received yet has no cycle', () => {
  const later = answeredAt('23:30', '2024-01-08T23:00:00Z')
  expect(comparePolicies(before, faster, [later], { now: '2024-01-08T22:00:00Z' })).toEqual({
    rows: [],
    totals: [],
    notJudged: 0,
  })
})

test('the history can be lenient, and is strict otherwise', () => {
  const impossible = [...ticket, { type: 'resumed', at: '2024-01-08T11:00:00Z' }] as const
  const tickets = [ticket, impossible]
  for (const history of ['strict', undefined] as const) {
    const { rows, notJudged } = comparePolicies(before, faster, tickets, { now, ...(history && { history }) })
    expect(notJudged).toBe(1)
    expect(rows.at(-1)).toMatchObject({
      verdict: 'not judged',
      issues: [{ policy: 'before' }, { policy: 'after' }],
    })
  }
  const lenient = comparePolicies(before, faster, tickets, { now, history: 'lenient' })
  expect(lenient).toMatchObject({ notJudged: 0, totals: [{ newlyMissed: 2 }, { noLongerPromised: 2 }] })
})

test('in a history of policies, cycles have the one of their start or of receipt', () => {
  const targets = { firstResponse: { P1: '1 hour' }, periodicUpdate: { P1: '1 hour' } } as const
  const updates = definePolicy({ ...frame, name: 'Updates', targets })
  const later = policyHistory([{ policy: faster }, { from: '2024-01-08', policy: updates }])
  const overMidnight = answeredAt('00:30', '2024-01-07T23:00:00Z')
  const metricsWith = (policyAt: 'receipt' | 'start') =>
    comparePolicies(faster, later, [overMidnight], { now, policyAt }).rows.map(
      (row) => 'metric' in row && row.metric,
    )
  expect(metricsWith('receipt')).toEqual(['firstResponse'])
  expect(metricsWith('start')).toEqual(['firstResponse', 'periodicUpdate'])
})

test('an error that is not about the data is not hidden', () => {
  const broken = {
    get type() {
      throw new RangeError('broken')
    },
  }
  expect(() => comparePolicies(before, faster, [[broken]] as never, { now })).toThrow(RangeError)
})

test('of two cycles that start at one instant, each is compared with itself', () => {
  const updatesIn = (P1: '4 hours' | 'no target') =>
    definePolicy({
      ...frame,
      name: P1,
      priorities: ['P1', 'P2'],
      targets: {
        firstResponse: { P1: '1 hour', P2: '1 hour' },
        periodicUpdate: { P1, P2: '1 hour' },
      },
    })
  const at = '2024-01-08T09:10:00Z'
  const history = [
    { type: 'received', at: '2024-01-08T09:00:00Z', tier: 'all', priority: 'P1' },
    { type: 'responded', at },
    { type: 'updated', at },
    { type: 'priority-changed', at, priority: 'P2' },
  ] as const
  const { rows } = comparePolicies(updatesIn('no target'), updatesIn('4 hours'), [history], { now })
  expect(rows).toMatchObject([
    { metric: 'firstResponse', verdict: 'same' },
    { metric: 'periodicUpdate', priority: 'P2', verdict: 'same' },
    { metric: 'periodicUpdate', priority: 'P1', verdict: 'newly promised' },
  ])
})

test('an agreed due time does not apply under a policy without targets for its metric', () => {
  const none = definePolicy({
    ...frame,
    name: 'None',
    targets: { firstResponse: { P1: '2 hours' }, resolution: { P1: 'no target' } },
  })
  const agreed = (time: string) =>
    ({ type: 'due-agreed', at: '2024-01-08T10:00:00Z', metric: 'resolution', dueAt: time }) as const
  const history = [...ticket.slice(0, 1), agreed('2024-01-10T09:00:00Z'), agreed('2024-01-11T09:00:00Z')]
  const verdictsOf = (...call: [typeof before, typeof before | typeof faster | typeof none]) =>
    comparePolicies(...call, [history], { now }).rows.map(({ verdict }) => verdict)
  expect(verdictsOf(before, before)).toEqual(['same', 'same'])
  expect(verdictsOf(before, faster)).toEqual(['moved', 'no longer promised'])
  expect(verdictsOf(before, none)).toEqual(['same', 'no longer promised'])
  const early = [...history.slice(0, 1), agreed('2024-01-08T08:00:00Z')]
  expect(comparePolicies(before, faster, [early], { now }).rows).toMatchObject([
    { verdict: 'not judged', issues: [{ policy: 'before', issue: { path: ['events', 1] } }] },
  ])
})

test('an agreement is an issue if neither policy has a running clock for it', () => {
  const resolving = (onReopen: 'continue' | 'ignore') =>
    definePolicy({ ...frame, name: onReopen, targets: before.targets, onReopen })
  const [goesOn, stays] = [resolving('continue'), resolving('ignore')]
  const history = [
    ...ticket,
    { type: 'resolved', at: '2024-01-08T11:00:00Z' },
    { type: 'reopened', at: '2024-01-08T11:30:00Z' },
    { type: 'due-agreed', at: '2024-01-08T12:00:00Z', metric: 'resolution', dueAt: '2024-01-10T09:00:00Z' },
  ] as const
  const rowsOf = (was: typeof goesOn, is: typeof goesOn | typeof faster, options = {}) =>
    comparePolicies(was, is, [history], { now, ...options }).rows
  expect(rowsOf(goesOn, stays)).toMatchObject([
    { metric: 'firstResponse', verdict: 'same' },
    {
      metric: 'resolution',
      verdict: 'other state',
      before: { dueAt: new Date('2024-01-10T09:00:00Z') },
      after: { dueAt: new Date('2024-01-08T13:00:00Z') },
    },
  ])
  const impossible = (policy: string) => ({
    policy,
    issue: { code: 'impossible-event', path: ['events', 4] },
  })
  expect(rowsOf(stays, stays)).toMatchObject([
    { verdict: 'not judged', issues: [impossible('before'), impossible('after')] },
  ])
  // The other policy does not have the metric at all.
  expect(rowsOf(stays, faster)).toMatchObject([{ verdict: 'not judged', issues: [impossible('before')] }])
  expect(rowsOf(stays, stays, { history: 'lenient' })).toMatchObject([
    { verdict: 'same' },
    { verdict: 'same' },
  ])
})

test('a ticket with any number of agreements that a policy does not need is judged', () => {
  const agreements = Array.from(
    { length: 150 },
    (_, i) =>
      ({
        type: 'due-agreed',
        at: new Date(Date.UTC(2024, 0, 8, 9, 0, i)),
        metric: 'resolution',
        dueAt: '2024-01-10T09:00:00Z',
      }) as const,
  )
  const history = [...ticket.slice(0, 1), ...agreements]
  const verdictsOf = (...policies: [typeof before | typeof faster, typeof faster]) =>
    comparePolicies(...policies, [history], { now }).rows.map(({ verdict }) => verdict)
  expect(verdictsOf(before, faster)).toEqual(['moved', 'no longer promised'])
  expect(verdictsOf(faster, faster)).toEqual(['same'])
})
