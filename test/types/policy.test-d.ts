import { type Due, definePolicy, firstResponseDue, gladly, type Policy, type TargetText } from 'dueby'
import { expectTypeOf } from 'vitest'

// Checked by tsc: each expected error is a mistake that is found at compile time.

const schedule = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } } as const
const frame = { name: 'Acme', schedule, tiers: ['gold', 'silver'], priorities: ['P1', 'P2'] } as const

const policy = definePolicy({
  ...frame,
  priorities: [
    { id: 'P1', name: 'Critical', guidance: { right: [], wrong: [{ example: '…', shouldBe: 'P2' }] } },
    'P2',
  ],
  targets: {
    firstResponse: { P1: { gold: '1 hour', silver: '2 business hours' }, P2: '3 business days by 16:00' },
  },
  alerts: { P1: ['gold'] },
  exceptions: [
    { name: 'Cover', during: 'holidays', targets: { firstResponse: { P1: { silver: '2 hours' } } } },
    {
      name: 'Fair',
      during: [{ on: '2024-05-01' }],
      when: 'waiting',
      targets: { firstResponse: { P2: '1 hour' } },
    },
  ],
  dayCutoff: '15:00',
})

// Tiers and priorities are literal types, in the policy and in the due time.
expectTypeOf(policy).toEqualTypeOf<Policy<'gold' | 'silver', 'P1' | 'P2', 'firstResponse'>>()
expectTypeOf(gladly).toEqualTypeOf<
  Policy<'premium' | 'standard', 'P1' | 'P2' | 'P3' | 'P4', 'firstResponse'>
>()

const receivedAt = '2023-12-26T10:00:00-08:00'
const due = firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt }, gladly)
expectTypeOf(due).toEqualTypeOf<Due<'premium' | 'standard', 'P1' | 'P2' | 'P3' | 'P4'>>()
expectTypeOf(due.target.text).toEqualTypeOf<TargetText>()

// @ts-expect-error the tier is misspelt
firstResponseDue({ tier: 'standart', priority: 'P1', receivedAt }, gladly)

// @ts-expect-error the policy has no P5
firstResponseDue({ tier: 'standard', priority: 'P5', receivedAt }, gladly)

// @ts-expect-error a request needs a tier
firstResponseDue({ priority: 'P1', receivedAt }, gladly)

// @ts-expect-error without an offset, the text means a different instant in every zone
firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt: '2023-12-26T10:00' }, gladly)

// @ts-expect-error 'busines' is misspelt
definePolicy({ ...frame, targets: { firstResponse: { P1: '2 busines hours', P2: '1 hour' } } })

// @ts-expect-error a bare day is ambiguous
definePolicy({ ...frame, targets: { firstResponse: { P1: '1 day', P2: '1 hour' } } })

// @ts-expect-error a due point is a 24-hour time such as 'by 16:00'
definePolicy({ ...frame, targets: { firstResponse: { P1: 'next business day by 4pm', P2: '1 hour' } } })

// @ts-expect-error P2 has no target
definePolicy({ ...frame, targets: { firstResponse: { P1: '1 hour' } } })

// @ts-expect-error silver has no target for P2
definePolicy({ ...frame, targets: { firstResponse: { P1: '1 hour', P2: { gold: '1 hour' } } } })

const three = { gold: '1 hour', silver: '1 hour', platinum: '1 hour' } as const
// @ts-expect-error platinum is not a tier
definePolicy({ ...frame, targets: { firstResponse: { P1: '1 hour', P2: { ...three, platinum: '1 hour' } } } })

const targets = { firstResponse: { P1: '1 hour', P2: '2 hours' } } as const

// @ts-expect-error bronze is not a tier
definePolicy({ ...frame, targets, alerts: { P1: ['bronze'] } })

const cover = { name: 'Cover', during: 'holidays', targets: { firstResponse: { P1: '2 hours' } } } as const
definePolicy({ ...frame, targets, exceptions: [cover, { ...cover, when: 'waiting' }] })

// @ts-expect-error an exception is for 'received' or 'waiting' requests
definePolicy({ ...frame, targets, exceptions: [{ ...cover, when: 'always' }] })

// @ts-expect-error a cut-off is a 24-hour time such as '15:00'
definePolicy({ ...frame, targets, dayCutoff: '3pm' })

const wrong = [{ example: '…', shouldBe: 'P9' }] as const
// @ts-expect-error a wrong example names an existing priority
definePolicy({ ...frame, priorities: [{ id: 'P1', guidance: { right: [], wrong } }, 'P2'], targets })
