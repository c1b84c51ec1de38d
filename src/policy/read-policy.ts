import { looseObject, nonOptional, optional, string, unknown } from 'valibot'
import { clockFromText } from '../core/clock-text'
import { type Issue, issue, type Path } from '../core/issue'
import { conforms, isRecord, oneOf } from '../core/shape'
import { holidaysOf } from '../schedule/holidays/holidays-of'
import { readSchedule } from '../schedule/read-schedule'
import type { Rules } from '../schedule/rules'
import { readExceptions, readTargets } from './read-exceptions'
import { type Names, readGrid } from './read-grid'
import { readNames, readPriorities } from './read-names'
import type { Terms } from './terms'

const SHAPE = looseObject(
  {
    name: string("a name, 'Gladly Support'"),
    schedule: nonOptional(
      unknown(),
      "a schedule, { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } }",
    ),
    tiers: nonOptional(unknown(), "tiers, ['premium', 'standard']"),
    priorities: nonOptional(unknown(), "priorities, most urgent first: ['P1', 'P2']"),
    targets: nonOptional(unknown(), "targets, { firstResponse: { P1: '1 hour' } }"),
    alerts: optional(unknown()),
    exceptions: optional(unknown()),
    dayCutoff: optional(string("a time of day, '15:00'")),
  },
  'a policy, { name, schedule, tiers, priorities, targets }',
)

/** Reads a policy and its schedule as far as they can be read; all problems are reported together (S8). */
export function readPolicy(
  input: unknown,
  issues: Issue[],
): { readonly terms: Terms; readonly rules: Rules } {
  conforms(SHAPE, input, [], issues)
  const { name, schedule, tiers, priorities, targets, alerts, exceptions, dayCutoff } = isRecord(input)
    ? input
    : {}
  if (typeof name === 'string' && name.trim() === '') issues.push(issue('empty-name', ['name'], name))
  const rules = readSchedule(schedule, ['schedule'], schedule === undefined ? [] : issues)
  const names: Names = {
    tiers:
      tiers === undefined ? undefined : readNames(tiers, "tiers, ['premium', 'standard']", ['tiers'], issues),
    priorities: priorities === undefined ? undefined : readPriorities(priorities, ['priorities'], issues),
  }
  const firstResponse = readTargets(targets, ['targets'], issues)
  const terms: Terms = {
    tiers: names.tiers ?? [],
    priorities: names.priorities ?? [],
    targets:
      firstResponse !== undefined
        ? readGrid(firstResponse, names, 'every one', ['targets', 'firstResponse'], issues)
        : new Map(),
    alerts: alerts === undefined ? new Map() : readAlerts(alerts, names, ['alerts'], issues),
    exceptions:
      exceptions === undefined
        ? []
        : readExceptions(exceptions, names, holidaysOf(rules), ['exceptions'], issues),
    dayCutoff: typeof dayCutoff === 'string' ? readCutoff(dayCutoff, ['dayCutoff'], issues) : undefined,
  }
  return { terms, rules }
}

function readAlerts(value: unknown, names: Names, path: Path, issues: Issue[]): Map<string, Set<string>> {
  const alerts = new Map<string, Set<string>>()
  if (!isRecord(value)) {
    issues.push(issue('wrong-type', path, value, "tiers by priority, { P1: ['premium'] }"))
    return alerts
  }
  for (const [priority, tiers] of Object.entries(value)) {
    const place = [...path, priority]
    if (names.priorities && !names.priorities.includes(priority)) {
      issues.push(issue('unknown-priority', place, priority, oneOf(names.priorities, priority)))
    }
    if (!Array.isArray(tiers)) {
      issues.push(issue('wrong-type', place, tiers, "a list of tiers, ['premium']"))
      continue
    }
    tiers.forEach((tier: unknown, index) => {
      if (!names.tiers || names.tiers.includes(tier as string)) return
      issues.push(issue('unknown-tier', [...place, index], tier, oneOf(names.tiers, String(tier))))
    })
    alerts.set(priority, new Set(tiers.map(String)))
  }
  return alerts
}

function readCutoff(text: string, path: Path, issues: Issue[]): number | undefined {
  const time = clockFromText(text)
  if (time === undefined) issues.push(issue('invalid-time', path, text))
  return time
}
