import { clockFromText } from '../core/clock-text'
import { isRecord } from '../core/is-record'
import { type Issue, type Path, report } from '../core/issue'
import { missingOrWrongType } from '../core/messages'
import { anything, listOf, optional, type Reader, record, text } from '../core/reader'
import { readKeepingDefined } from '../schedule/define-schedule'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import { byName } from './by-name'
import { checkPriority, checkTier, type Names, takeName } from './check-name'
import { INVALID_TIME } from './messages'
import { METRICS } from './metric'
import type { ParsedPolicy } from './parsed-policy'
import { exceptionsIn } from './read-exceptions'
import { EXAMPLE_TARGETS, targetsOfPolicy } from './read-metrics'
import { type NameList, PRIORITIES, TIERS } from './read-names'
import { reportSize } from './report-size'

const SCHEDULE: Reader<ParsedSchedule> = {
  expected: "a schedule such as { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } }",
  read: readKeepingDefined,
}

// Keys that refer to names of the policy are read when the names are known, and rules for clocks where they are needed.
const LATER = /* @__PURE__ */ optional(anything())

const POLICY = record('a policy such as { name, schedule, tiers, priorities, targets }', {
  $schema: optional(text('the address of a JSON Schema')),
  name: text("a name such as 'Gladly Support'", (name, path, issues) => {
    takeName(name, new Set(), path, issues)
    return name
  }),
  schedule: SCHEDULE,
  tiers: TIERS,
  priorities: PRIORITIES,
  targets: anything(EXAMPLE_TARGETS),
  alerts: LATER,
  exceptions: LATER,
  tierSchedules: LATER,
  dayCutoff: optional(text("a time of day such as '15:00'", readCutoff)),
  pauses: LATER,
  warnings: LATER,
  onChange: LATER,
  onReopen: LATER,
})

/** Reads as much of a policy and its schedules as possible, and adds all issues together (S8), except those of its rules. */
export function readPolicy(input: unknown, issues: Issue[], path: Path = []): ParsedPolicy {
  // A schedule or a stored history in place of a policy is one issue, not one for each key.
  const isOther = isRecord(input) && !('targets' in input) && ('weekly' in input || 'versions' in input)
  if (isOther)
    report(
      issues,
      missingOrWrongType(input),
      path,
      input,
      'versions' in input ? 'a policy, or parsePolicyHistory' : POLICY.expected,
    )
  const policy = (!isOther && POLICY.read(input, path, issues)) || {}
  const { name = '', tiers, priorities, targets, dayCutoff } = policy
  const schedule = policy.schedule ?? readKeepingDefined({}, [], [])
  const required: Names = { tiers: tiers?.names, priorities: priorities?.names }
  const names: Names = { tiers: allOf(tiers), priorities: allOf(priorities) }
  const later = <T>(key: keyof typeof policy, { read }: Reader<T>): T | undefined =>
    policy[key] === undefined ? undefined : read(policy[key], [...path, key], issues)
  // Targets with an issue count as well, so that an exception for them is not a second issue.
  const withTargets = METRICS.filter(
    (metric) => metric === 'firstResponse' || !isRecord(targets) || targets[metric] !== undefined,
  )
  const parsed: ParsedPolicy = {
    name,
    schedule,
    tiers: tiers?.names ?? new Set(),
    priorities: priorities?.names ?? new Set(),
    targets: later('targets', targetsOfPolicy(names, required)) ?? new Map(),
    tierSchedules: later('tierSchedules', tierSchedulesIn(names)) ?? new Map(),
    alerts: later('alerts', alertsIn(names)) ?? new Map(),
    exceptions: later('exceptions', exceptionsIn(names, withTargets)) ?? [],
    dayCutoff,
    rules: policy,
  }
  reportSize([parsed], path, [...path, 'tierSchedules'], issues)
  return parsed
}

/** The names of a list if all could be read. */
function allOf(list: NameList | undefined): ReadonlySet<string> | undefined {
  return list?.isComplete ? list.names : undefined
}

function tierSchedulesIn(names: Names): Reader<ReadonlyMap<string, ParsedSchedule>> {
  return byName('schedules by tier, such as { premium: schedule }', checkTier, names, SCHEDULE.read)
}

function alertsIn(names: Names): Reader<ReadonlyMap<string, ReadonlySet<string>>> {
  const tierList = listOf("a list of tiers such as ['premium']", {
    expected: 'a tier',
    read(tier, path, issues) {
      checkTier(tier, names, path, issues)
      return tier as string
    },
  })
  return byName(
    "tiers by priority, such as { P1: ['premium'] }",
    checkPriority,
    names,
    (alerted, path, issues) => new Set(tierList.read(alerted, path, issues)),
  )
}

function readCutoff(text: string, path: Path, issues: Issue[]): number | undefined {
  const time = clockFromText(text)
  if (time === undefined) report(issues, INVALID_TIME, path, text)
  return time
}
