import { type CombinedInput, checkPolicy, type ScheduleInput, type TargetText } from 'dueby'
import { oneOf } from '../../../core/closest'
import { describe } from '../../../core/describe'
import { isRecord } from '../../../core/is-record'
import { refuseOtherOptions } from '../../shared/other-options'
import type { Report } from '../../shared/report'
import { isName, namesIn } from '../../tickets/options'
import { PRIORITIES, type ZendeskPriority } from './target'

/** The metrics of Zendesk that can be the `resolution` of a policy. */
export const RESOLUTION_METRICS = ['total_resolution_time', 'requester_wait_time', 'agent_work_time'] as const

/** The metrics of Zendesk that can be the `periodicUpdate` of a policy. */
export const UPDATE_METRICS = ['periodic_update_time', 'pausable_update_time'] as const

/** What Zendesk's API does not say about SLA policies, for {@link fromZendeskSla}. */
export interface ZendeskSlaOptions {
  /** The hours that targets in business hours count. {@link fromZendesk} reads them from Zendesk. */
  readonly schedule: ScheduleInput | CombinedInput
  /**
   * The name of the policy.
   *
   * @defaultValue 'Zendesk SLA'
   */
  readonly name?: string | undefined
  /**
   * Names of tiers, by the title or the id of the SLA policy.
   *
   * @defaultValue the title of each SLA policy
   */
  readonly tiers?: { readonly [titleOrId: string]: string } | undefined
  /**
   * Names of priorities, by those of Zendesk. The policy has only the priorities in this list.
   *
   * @defaultValue `urgent`, `high`, `normal` and `low` under these names
   */
  readonly priorities?: { readonly [P in ZendeskPriority]?: string } | undefined
  /**
   * The metric that becomes `resolution`. It is needed only if the SLA policies have targets for several.
   *
   * @defaultValue the only one that occurs
   */
  readonly resolution?: (typeof RESOLUTION_METRICS)[number] | undefined
  /**
   * The metric that becomes `periodicUpdate`. It is needed only if the SLA policies have targets for both.
   *
   * @defaultValue the only one that occurs
   */
  readonly periodicUpdate?: (typeof UPDATE_METRICS)[number] | undefined
  /**
   * The target for the first response where an SLA policy has none.
   *
   * @defaultValue none: such an SLA policy is refused
   */
  readonly missingFirstReply?: TargetText | undefined
}

/** The options of a call after reading. */
export interface SlaSettings {
  readonly schedule: unknown
  readonly name: string
  readonly tiers: ReadonlyMap<string, string>
  /** Names by those of Zendesk, most urgent first. */
  readonly priorities: ReadonlyMap<ZendeskPriority, string>
  readonly resolution: string | undefined
  readonly periodicUpdate: string | undefined
  readonly missingFirstReply: TargetText | undefined
}

const KNOWN = ['schedule', 'name', 'tiers', 'priorities', 'resolution', 'periodicUpdate', 'missingFirstReply']

/** Reads the options. What cannot be read is refused, and counts as not given. */
export function slaSettings(options: unknown, report: Report): SlaSettings {
  const given = isRecord(options) ? options : {}
  refuseOtherOptions(given, KNOWN, report)
  const { schedule, name, missingFirstReply } = given
  if (!isRecord(schedule))
    report.refused(
      ['options', 'schedule'],
      `${schedule === undefined ? 'a schedule is missing' : `${describe(schedule)} is not a schedule`}. SLA policies have no hours of their own. Expected hours such as { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } }, which fromZendesk reads`,
    )
  if (!isName(name) && name !== undefined)
    report.refused(['options', 'name'], `${describe(name)} is not a name. Expected a text such as 'Support'`)
  const isTarget = missingFirstReply !== undefined && canBeTarget(missingFirstReply)
  if (!isTarget && missingFirstReply !== undefined) {
    report.refused(
      ['options', 'missingFirstReply'],
      `${describe(missingFirstReply)} is not a target. Expected a text such as '1 hour' or 'next business day'`,
    )
  }
  return {
    schedule,
    name: isName(name) ? name : 'Zendesk SLA',
    tiers: namesIn(given.tiers, 'tiers', report) ?? new Map(),
    priorities: prioritiesIn(given.priorities, report),
    resolution: metricIn(given, 'resolution', RESOLUTION_METRICS, report),
    periodicUpdate: metricIn(given, 'periodicUpdate', UPDATE_METRICS, report),
    missingFirstReply: isTarget ? (missingFirstReply as TargetText) : undefined,
  }
}

function prioritiesIn(given: unknown, report: Report): ReadonlyMap<ZendeskPriority, string> {
  const names = namesIn(given, 'priorities', report)
  for (const key of names?.keys() ?? []) {
    if (!PRIORITIES.some((each) => each === key))
      report.refused(
        ['options', 'priorities', key],
        `Zendesk has no priority ${describe(key)}. Expected ${oneOf(PRIORITIES, key)}`,
      )
  }
  return new Map(
    PRIORITIES.flatMap((each): [ZendeskPriority, string][] => {
      const name = names ? names.get(each) : each
      return name === undefined ? [] : [[each, name]]
    }),
  )
}

function metricIn(
  options: Readonly<Record<string, unknown>>,
  key: string,
  metrics: readonly string[],
  report: Report,
): string | undefined {
  const metric = options[key]
  if (metric === undefined) return undefined
  if (typeof metric === 'string' && metrics.includes(metric)) return metric
  const near = typeof metric === 'string' ? metric : undefined
  report.refused(
    ['options', key],
    `${describe(metric)} cannot be the ${key}. Expected ${oneOf(metrics, near)}`,
  )
  return undefined
}

/** Whether a policy accepts a value as a target for the first response. */
function canBeTarget(value: unknown): boolean {
  const policy = {
    name: 'x',
    schedule: { timeZone: 'UTC', weekly: {} },
    tiers: ['x'],
    priorities: ['x'],
    targets: { firstResponse: { x: value } },
  }
  return typeof value === 'string' && checkPolicy(policy).every(({ severity }) => severity === 'advice')
}
