import { choice, listOf, optional, type Reader, record, text } from '../core/reader'
import { type Names, takeName } from './check-name'
import type { Metric } from './metric'
import type { ParsedException } from './parsed-policy'
import { DURING } from './read-during'
import { targetsOfException } from './read-metrics'

/**
 * Reads the exceptions of a policy (P4).
 *
 * @param metrics The metrics of the policy.
 */
export function exceptionsIn(names: Names, metrics: readonly Metric[]): Reader<ParsedException[]> {
  const taken = new Set<string>()
  const exception = record(
    "an object such as { name: 'Holiday cover', during: 'holidays', targets: { firstResponse: { P1: '2 hours' } } }",
    {
      name: text("a name such as 'Holiday cover'", (name, path, issues) => {
        // `Due.exception` is a name, so each exception needs a different one.
        takeName(name, taken, path, issues)
        return name
      }),
      during: DURING,
      when: optional(choice(['received', 'waiting'])),
      targets: targetsOfException(names, metrics),
    },
  )
  return listOf(`a list of exceptions, each of them ${exception.expected}`, {
    ...exception,
    read(item, path, issues) {
      const {
        name = '',
        during = 'holidays',
        when = 'received',
        targets = new Map(),
      } = exception.read(item, path, issues) ?? {}
      return { name, during, when, targets }
    },
  })
}
