import { anything, choice, listOf, optional, type Reader, reader, record, text } from '../core/reader'
import { DATES } from '../schedule/holidays/dates'
import { type NamedDates, NO_DATES } from '../schedule/holidays/named-dates'
import { takeName } from './check-name'
import type { ParsedException } from './parsed-policy'
import { gridOf, type Names, TARGETS_BY_PRIORITY } from './read-grid'

/** `{ firstResponse: … }`: the only metric that a policy has targets for. */
export const TARGETS: Reader<{ readonly firstResponse?: unknown }> = record(
  "targets such as { firstResponse: { P1: '1 hour' } }",
  { firstResponse: anything(TARGETS_BY_PRIORITY) },
)

/**
 * Reads the exceptions of a policy (P4).
 *
 * @param holidays The holidays of its schedule.
 */
export function exceptionsIn(names: Names, holidays: NamedDates): Reader<ParsedException[]> {
  const taken = new Set<string>()
  const grid = gridOf(names, 'some')
  const exception = record(
    "an object such as { name: 'Holiday cover', during: 'holidays', targets: { firstResponse: { P1: '2 hours' } } }",
    {
      name: text("a name such as 'Holiday cover'", (name, path, issues) => {
        // `Due.exception` is a name, so each name must mean one exception.
        takeName(name, taken, path, issues)
        return name
      }),
      during: reader(
        "'holidays', or a list of dates such as [{ on: '2024-12-24' }]",
        (value): value is 'holidays' | readonly unknown[] => value === 'holidays' || Array.isArray(value),
        (value, path, issues) => (value === 'holidays' ? holidays : DATES.read(value, path, issues)),
      ),
      when: optional(choice(['received', 'waiting'])),
      targets: record(TARGETS.expected, { firstResponse: grid }),
    },
  )
  return listOf(`a list of exceptions, each of them ${exception.expected}`, {
    ...exception,
    read(item, path, issues) {
      const found = exception.read(item, path, issues) ?? {}
      const { name = '', during = NO_DATES, when = 'received', targets } = found
      return { name, dates: during, when, targets: targets?.firstResponse ?? new Map() }
    },
  })
}
