import { anything, choice, listOf, optional, type Reader, reader, record, text } from '../core/reader'
import { DATES } from '../schedule/holidays/dates'
import { type NamedDates, NO_DATES } from '../schedule/holidays/named-dates'
import { takeName } from './check-name'
import type { ParsedException } from './parsed-policy'
import { gridOf, type Names, TARGETS_BY_PRIORITY } from './read-grid'

/** `{ firstResponse: … }`: the one metric a policy has targets for. */
export const TARGETS: Reader<{ readonly firstResponse?: unknown }> = record(
  "targets, { firstResponse: { P1: '1 hour' } }",
  { firstResponse: anything(TARGETS_BY_PRIORITY) },
)

/** The exceptions of a policy (P4). `holidays` are those of its schedule. */
export function exceptionsIn(names: Names, holidays: NamedDates): Reader<ParsedException[]> {
  const taken = new Set<string>()
  const grid = gridOf(names, 'some')
  const exception = record(
    "an object, { name: 'Holiday cover', during: 'holidays', targets: { firstResponse: { P1: '2 hours' } } }",
    {
      name: text("a name, 'Holiday cover'", (name, path, issues) => {
        // An answer names its exception, so that a name has to mean one.
        takeName(name, taken, path, issues)
        return name
      }),
      during: reader(
        "'holidays', or a list of dates, [{ on: '2024-12-24' }]",
        (value): value is 'holidays' | readonly unknown[] => value === 'holidays' || Array.isArray(value),
        (value, path, issues) => (value === 'holidays' ? holidays : DATES.read(value, path, issues)),
      ),
      when: optional(choice(['received', 'waiting'])),
      targets: record(TARGETS.expected, { firstResponse: grid }),
    },
  )
  return listOf(`a list of exceptions, each ${exception.expected}`, {
    ...exception,
    read(item, path, issues) {
      const found = exception.read(item, path, issues) ?? {}
      const { name = '', during = NO_DATES, when = 'received', targets } = found
      return { name, dates: during, when, targets: targets?.firstResponse ?? new Map() }
    },
  })
}
