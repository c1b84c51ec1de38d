// Columns and tickets.
import { FRI_16, office, ours } from './asked.mjs'
import { dueby } from './load.mjs'

export const tickets = [
  {
    ask: 'a column of instants in one call',
    right: '2026-03-09T10:00:00.000Z',
    by: {
      dueby: () =>
        ours(office, ({ addBusinessTimeMany }, schedule) => {
          const [due] = addBusinessTimeMany(Float64Array.of(Date.parse(FRI_16)), '2 hours', schedule)
          return new Date(due)
        }),
    },
  },
  {
    ask: 'a due time by tier and priority, and the exception that applied',
    right: '2023-12-26T20:00:00.000Z, Holiday cover',
    by: {
      dueby: async () => {
        const { firstResponseDue, gladly } = await dueby()
        const receivedAt = '2023-12-26T10:00:00-08:00'
        const due = firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt }, gladly)
        return `${due.dueAt.toISOString()}, ${due.exception}`
      },
    },
  },
]
