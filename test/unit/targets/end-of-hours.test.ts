import { type DuebyError, definePolicy, firstResponseDue, type ScheduleInput, type TargetText } from 'dueby'
import { expect, test } from 'vitest'

const POP_UP: ScheduleInput = {
  timeZone: 'UTC',
  weekly: {},
  specialHours: [
    { on: '2024-06-03', hours: ['09:00-17:00'] },
    { on: '2024-06-04', hours: ['09:00-17:00'] },
  ],
}

function due(target: TargetText, receivedAt: string, dayCutoff?: '15:00'): Date {
  const policy = definePolicy({
    name: 'Pop-up',
    schedule: POP_UP,
    tiers: ['all'],
    priorities: ['any'],
    targets: { firstResponse: { any: target } },
    ...(dayCutoff && { dayCutoff }),
  })
  return firstResponseDue({ tier: 'all', priority: 'any', receivedAt }, policy).dueAt
}

const neverOpens = expect.objectContaining<Partial<DuebyError>>({ code: 'never-opens' })

const DAY_TARGETS: TargetText[] = [
  'next business day',
  'next business day by open',
  'next business day by 16:00',
  'next business day same time',
]

test.each(DAY_TARGETS)('%s: after the last hours of a schedule it never opens (S7)', (target) => {
  for (const cutoff of [undefined, '15:00'] as const) {
    expect(() => due(target, '2024-06-04T17:00:00Z', cutoff)).toThrow(neverOpens)
    expect(() => due(target, '2024-07-01T10:00:00Z', cutoff)).toThrow(neverOpens)
    expect(() => due(target, '2024-06-04T10:00:00Z', cutoff)).toThrow(neverOpens)
  }
})

test.each<[TargetText, string]>([
  ['next business day', '2024-06-04T17:00:00Z'],
  ['next business day by open', '2024-06-04T09:00:00Z'],
  ['next business day by 16:00', '2024-06-04T16:00:00Z'],
  ['next business day same time', '2024-06-04T10:30:00Z'],
])('%s: the last business day is reached', (target, expected) => {
  expect(due(target, '2024-06-03T10:30:00Z')).toEqual(new Date(expected))
})

test('a cut-off applies at its minute, not before', () => {
  expect(due('next business day', '2024-06-03T14:59:59.999Z', '15:00')).toEqual(
    new Date('2024-06-04T17:00:00Z'),
  )
  expect(() => due('next business day', '2024-06-03T15:00:00Z', '15:00')).toThrow(neverOpens)
})
