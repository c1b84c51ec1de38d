/** A cycle that was answered after 30 minutes, in time. */
export const MET = {
  metric: 'firstResponse',
  tier: 'gold',
  priority: 'P1',
  policy: 'Acme',
  target: { kind: 'calendar time' },
  state: 'met',
  outcome: 'met',
  dueAt: '2024-01-31T10:00:00Z',
  endedAt: '2024-01-31T09:30:00Z',
  endedAs: 'fulfilled',
  elapsedMs: 1_800_000,
  calendar: { elapsedMs: 2_400_000 },
} as const
