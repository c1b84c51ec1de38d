import {
  clockStatus,
  comparePolicies,
  definePolicy,
  firstResponseDue,
  parsePolicyHistory,
  policyAt,
  policyHistory,
  ticketHistory,
  ticketStatus,
} from 'dueby'

// Checked by tsc: the versions of a history can have different names and metrics.

const frame = {
  schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['all'],
} as const
const first = definePolicy({
  ...frame,
  name: 'First',
  priorities: ['P1'],
  targets: { firstResponse: { P1: '1 hour' } },
})
const second = definePolicy({
  ...frame,
  name: 'Second',
  priorities: ['P1', 'P2'],
  targets: { firstResponse: { P1: '1 hour', P2: '2 hours' }, resolution: { P1: '8 hours', P2: 'no target' } },
})
const history = policyHistory([{ policy: first }, { from: '2024-07-01', policy: second }])
const receivedAt = '2024-07-02T09:00:00Z'

firstResponseDue({ tier: 'all', priority: 'P2', receivedAt }, history)
// @ts-expect-error no version has this priority
firstResponseDue({ tier: 'all', priority: 'P3', receivedAt }, history)

const tiers: readonly 'all'[] | undefined = policyAt(receivedAt, history)?.tiers
tiers?.at(0)
// @ts-expect-error before the first version no policy is in force
policyAt(receivedAt, history).name

const ticket = ticketHistory({ tier: 'all', priority: 'P2', receivedAt })
clockStatus('resolution', ticket, history, { now: receivedAt })
// @ts-expect-error no version has targets for this metric
clockStatus('nextResponse', ticket, history, { now: receivedAt })

const { clocks } = ticketStatus(ticket, history, { now: receivedAt })
clocks.firstResponse.state
clocks.resolution?.state
// @ts-expect-error only one version has targets for it, so the clock can be absent
clocks.resolution.state
// @ts-expect-error no version has targets for it
clocks.nextResponse?.state
const both = policyHistory([{ policy: second }, { from: '2024-07-01', policy: second }])
ticketStatus(ticket, both, { now: receivedAt }).clocks.resolution.state
ticketStatus(ticket, second, { now: receivedAt }).clocks.resolution.state

const text: string = 'P2'
const parsed = parsePolicyHistory({})
ticketStatus(ticket, parsed, { now: receivedAt }).clocks.resolution?.state
firstResponseDue({ tier: text, priority: text, receivedAt }, parsed)
clockStatus('nextResponse', [{ type: 'received', at: receivedAt, tier: text, priority: text }], parsed, {
  now: receivedAt,
})

comparePolicies(first, second, [ticket], { now: receivedAt })
