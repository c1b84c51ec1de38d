import { clockFromText } from '../core/clock-text'
import { type Issue, type Path, report } from '../core/issue'
import { anything, dictionary, listOf, optional, type Reader, record, text } from '../core/reader'
import { readKeepingDefined } from '../schedule/define-schedule'
import { checkName, takeName } from './check-name'
import { INVALID_TIME, UNKNOWN_PRIORITY, UNKNOWN_TIER } from './messages'
import type { ParsedPolicy } from './parsed-policy'
import { exceptionsIn, TARGETS } from './read-exceptions'
import { gridOf, type Names } from './read-grid'
import { PRIORITIES, TIERS } from './read-names'

const POLICY = record('a policy such as { name, schedule, tiers, priorities, targets }', {
  name: text("a name such as 'Gladly Support'", (name, path, issues) =>
    takeName(name, new Set(), path, issues),
  ),
  schedule: {
    expected:
      "a schedule such as { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } }",
    read: readKeepingDefined,
  },
  tiers: TIERS,
  priorities: PRIORITIES,
  targets: TARGETS,
  // These are read later, because they refer to the names and dates above.
  alerts: optional(anything()),
  exceptions: optional(anything()),
  dayCutoff: optional(text("a time of day such as '15:00'", readCutoff)),
})

/** Reads as much of a policy and its schedule as possible, and adds all issues together (S8). */
export function readPolicy(input: unknown, issues: Issue[]): ParsedPolicy {
  const policy = POLICY.read(input, [], issues) ?? {}
  const { tiers, priorities, targets, alerts, exceptions, dayCutoff } = policy
  const schedule = policy.schedule ?? readKeepingDefined({}, [], [])
  const names: Names = { tiers, priorities }
  const part = <T>(value: unknown, { read }: Reader<T>, ...path: Path): T | undefined =>
    value === undefined ? undefined : read(value, path, issues)
  return {
    schedule,
    tiers: tiers ?? new Set(),
    priorities: priorities ?? new Set(),
    targets:
      part(targets?.firstResponse, gridOf(names, 'every one'), 'targets', 'firstResponse') ?? new Map(),
    alerts: part(alerts, alertsIn(names), 'alerts') ?? new Map(),
    exceptions: part(exceptions, exceptionsIn(names, schedule.holidays), 'exceptions') ?? [],
    dayCutoff,
  }
}

function alertsIn({ tiers, priorities }: Names): Reader<ReadonlyMap<string, ReadonlySet<string>>> {
  const some = listOf("a list of tiers such as ['premium']", {
    expected: 'a tier',
    read(tier, path, issues) {
      checkName(tier, tiers, UNKNOWN_TIER, path, issues)
      return tier as string
    },
  })
  return dictionary("tiers by priority, such as { P1: ['premium'] }", (value, path, issues) => {
    const alerts = new Map<string, ReadonlySet<string>>()
    for (const [priority, alerted] of Object.entries(value)) {
      const place = [...path, priority]
      checkName(priority, priorities, UNKNOWN_PRIORITY, place, issues)
      alerts.set(priority, new Set(some.read(alerted, place, issues)))
    }
    return alerts
  })
}

function readCutoff(clock: string, path: Path, issues: Issue[]): number | undefined {
  const time = clockFromText(clock)
  if (time === undefined) report(issues, INVALID_TIME, path, clock)
  return time
}
