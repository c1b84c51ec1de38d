import {
  addBusinessDays,
  checkPolicy,
  checkSchedule,
  comparePolicies,
  complianceReport,
  definePolicy,
  describePolicy,
  dueWithin,
  explainClock,
  gladly,
  type Ledger,
  type Policy,
  promiseText,
  readTargets,
  type TicketEvent,
  ticketStatus,
  toSvg,
  toText,
  wallTime,
} from 'dueby'

declare const ledger: Ledger
declare const events: readonly TicketEvent<'premium' | 'standard', 'P1' | 'P2' | 'P3' | 'P4'>[]
declare const given: { zone: string | undefined; count: number | undefined; isOld: boolean }

// Options that may be absent, from a form for example. The compiler option exactOptionalPropertyTypes is on.
checkSchedule({}, { from: given.zone, through: '2024-01-01' })
readTargets('', { on: given.zone })
promiseText(ledger, { zone: given.zone, locale: given.zone, words: { promise: given.zone } })
toText(ledger, { zone: given.zone })
toSvg(ledger, { width: given.count })
ticketStatus(events, gladly, { now: 0, history: given.isOld ? 'lenient' : undefined, warnings: undefined })
explainClock('firstResponse', events, gladly, { now: 0, cycle: given.count })
complianceReport([], { groupBy: ['metric'], now: given.zone, zone: given.zone })
describePolicy(gladly, { format: given.isOld ? 'html' : undefined })
wallTime('2024-01-01T00:00', 'UTC', { disambiguation: undefined })
addBusinessDays(0, 1, gladly.schedule, { roll: undefined })
comparePolicies(gladly, gladly, [events], { now: 0, history: undefined, policyAt: undefined })
definePolicy({ ...gladly, warnings: given.isOld ? ['75%'] : undefined })

// A date that is only known at run time is text; one that is written in the code has its form.
checkPolicy(gladly, { from: new Date().toISOString().slice(0, 10) })
checkPolicy(gladly, { from: '2024-01-01', through: '2024-12-31' })
// @ts-expect-error not a date
checkPolicy(gladly, { from: 'today' })
// @ts-expect-error not a date
checkSchedule({}, { from: '2024-01-01', through: '2024/12/31' })
// @ts-expect-error not a date
readTargets('', { on: 'July' })

// Generic code knows that every policy has targets for the first response.
export function dueSoon<Tier extends string, Priority extends string, Metrics extends string>(
  policy: Policy<Tier, Priority, Metrics>,
  history: readonly TicketEvent<Tier, Priority>[],
): number {
  const status = ticketStatus(history, policy, { now: 0 })
  return status.clocks.firstResponse.state === 'idle'
    ? 0
    : dueWithin([status], '2 hours', policy, { now: 0 }).length
}
