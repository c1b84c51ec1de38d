import { clockFromText } from '../core/clock-text'
import { type Issue, type Path, report } from '../core/issue'
import { anything, listOf, optional, type Reader, record, text } from '../core/reader'
import { readKeepingDefined } from '../schedule/define-schedule'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import { checkPriority, checkTier, type Names, takeName } from './check-name'
import { FIRST_RESPONSE_NEEDED, INVALID_TIME } from './messages'
import { METRICS, type Metric } from './metric'
import type { Grid, ParsedPolicy } from './parsed-policy'
import { byName } from './read-by-name'
import { exceptionsIn } from './read-exceptions'
import { gridOf } from './read-grid'
import { TARGETS } from './read-metrics'
import { type NameList, PRIORITIES, TIERS } from './read-names'
import { reportSize } from './report-size'

const SCHEDULE: Reader<ParsedSchedule> = {
  expected: "a schedule such as { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } }",
  read: readKeepingDefined,
}

const FIELDS = {
  $schema: optional(text('the address of a JSON Schema')),
  name: text("a name such as 'Gladly Support'", (name, path, issues) => {
    takeName(name, new Set(), path, issues)
    return name
  }),
  schedule: SCHEDULE,
  tiers: TIERS,
  priorities: PRIORITIES,
  targets: TARGETS,
  // These are read later, because they refer to the names and metrics above.
  alerts: optional(anything()),
  exceptions: optional(anything()),
  tierSchedules: optional(anything()),
  dayCutoff: optional(text("a time of day such as '15:00'", readCutoff)),
  pauses: optional(anything()),
  warnings: optional(anything()),
  onChange: optional(anything()),
  onReopen: optional(anything()),
}

const POLICY = record('a policy such as { name, schedule, tiers, priorities, targets }', FIELDS, (key) =>
  key === 'versions' ? 'policyHistory or parsePolicyHistory for a history of policies' : undefined,
)

/** Reads as much of a policy and its schedules as possible, and adds all issues together (S8), except those of its rules. */
export function readPolicy(input: unknown, issues: Issue[], path: Path = []): ParsedPolicy {
  const policy = POLICY.read(input, path, issues) ?? {}
  const { name = '', tiers, priorities, alerts, exceptions, tierSchedules, dayCutoff } = policy
  const { pauses, warnings, onChange, onReopen } = policy
  const required: Names = { tiers: tiers?.names, priorities: priorities?.names }
  const names: Names = { tiers: allOf(tiers), priorities: allOf(priorities) }
  const part = <T>(value: unknown, { read }: Reader<T>, ...keys: Path): T | undefined =>
    value === undefined ? undefined : read(value, [...path, ...keys], issues)
  const targets = new Map<Metric, Grid>()
  for (const metric of METRICS) {
    const whyNotNone = metric === 'firstResponse' ? FIRST_RESPONSE_NEEDED : undefined
    const grid = gridOf(names, { required, whyNotNone })
    const found = part(policy.targets?.[metric], grid, 'targets', metric)
    if (found) targets.set(metric, found)
  }
  // A metric whose targets have an issue already is promised as well.
  const given = policy.targets
  const promised = METRICS.filter(
    (metric) => metric === 'firstResponse' || !given || given[metric] !== undefined,
  )
  const schedule = policy.schedule ?? readKeepingDefined({}, [], [])
  const ofTiers = part(tierSchedules, tierSchedulesIn(names), 'tierSchedules') ?? new Map()
  const found: ParsedPolicy = {
    name,
    schedule,
    tierSchedules: ofTiers,
    tiers: tiers?.names ?? new Set(),
    priorities: priorities?.names ?? new Set(),
    targets,
    alerts: part(alerts, alertsIn(names), 'alerts') ?? new Map(),
    exceptions: part(exceptions, exceptionsIn(names, promised), 'exceptions') ?? [],
    dayCutoff,
    rules: { pauses, warnings, onChange, onReopen },
  }
  reportSize([found], path, [...path, 'tierSchedules'], issues)
  return found
}

/** The names of a list if all could be read. */
function allOf(list: NameList | undefined): ReadonlySet<string> | undefined {
  return list?.areAll ? list.names : undefined
}

function tierSchedulesIn(names: Names): Reader<ReadonlyMap<string, ParsedSchedule>> {
  return byName('schedules by tier, such as { premium: schedule }', checkTier, names, SCHEDULE.read)
}

function alertsIn(names: Names): Reader<ReadonlyMap<string, ReadonlySet<string>>> {
  const some = listOf("a list of tiers such as ['premium']", {
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
    (alerted, path, issues) => new Set(some.read(alerted, path, issues)),
  )
}

function readCutoff(clock: string, path: Path, issues: Issue[]): number | undefined {
  const time = clockFromText(clock)
  if (time === undefined) report(issues, INVALID_TIME, path, clock)
  return time
}
