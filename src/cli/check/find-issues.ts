import {
  type AdviceSpan,
  checkPolicy,
  checkSchedule,
  DuebyError,
  type Issue,
  type Path,
  type PolicyIssue,
} from 'dueby'
import { issueAt } from '../../core/issue'
import { UsageError } from '../shell/usage-error'
import { OF_DATES, ofOption } from '../shell/words'

/** The dates that advice is about, as the options give them. */
export interface CheckSpan {
  readonly from: string | undefined
  readonly through: string | undefined
}

/** The errors of a policy; without errors, the advice about its targets and about the schedules in it. */
export function findIssues(data: unknown, { from, through }: CheckSpan): PolicyIssue[] {
  const span = {
    ...(from !== undefined && { from }),
    ...(through !== undefined && { through }),
  } as AdviceSpan
  try {
    const issues = checkPolicy(data, span)
    if (issues.some(({ severity }) => severity === 'error')) return issues
    return [...issues, ...advicePerPolicy(data as PolicyWithSchedules | Versions, span)]
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    throw new UsageError(
      '',
      error.issues.map((issue) => ofOption(`--${issue.path.at(-1)}`, issue, OF_DATES)),
    )
  }
}

interface Versions {
  readonly versions: readonly { readonly policy: PolicyWithSchedules }[]
}

function advicePerPolicy(data: PolicyWithSchedules | Versions, span: AdviceSpan): Issue[] {
  if (!('versions' in data)) return scheduleAdvice(data, span)
  return data.versions.flatMap(({ policy }, index) =>
    scheduleAdvice(policy, span).map((issue) => inside(['versions', index, 'policy'], issue)),
  )
}

interface PolicyWithSchedules {
  readonly schedule: unknown
  readonly tierSchedules?: Readonly<Record<string, unknown>>
}

function scheduleAdvice({ schedule, tierSchedules = {} }: PolicyWithSchedules, span: AdviceSpan): Issue[] {
  return [
    ...checkSchedule(schedule, span).map((issue) => inside(['schedule'], issue)),
    ...Object.entries(tierSchedules).flatMap(([tier, own]) =>
      checkSchedule(own, span).map((issue) => inside(['tierSchedules', tier], issue)),
    ),
  ]
}

function inside(place: Path, issue: Issue): Issue {
  return issueAt([...place, ...issue.path], issue)
}
