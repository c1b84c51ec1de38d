import { describe } from '../../core/describe'
import { isRecord } from '../../core/is-record'
import type { Report } from '../shared/report'
import type { TicketSettings } from '../tickets/options'
import { accountOf, jiraRole } from './comments'
import type { JiraIssue } from './issue'
import type { JiraUpdate } from './updates'

/**
 * Reports each account that opened the issue or wrote to the customer, was the reporter before, and counts as an agent.
 * Where colleagues are the customers, they have such accounts too, and the data does not say whether this is one of them.
 * If the reporter has a portal account now, an agent opened the issue, and named the customer later.
 */
export function reportFormerReporters(
  { fields }: JiraIssue,
  updates: readonly JiraUpdate[],
  settings: TicketSettings,
  report: Report,
): void {
  if (isRecord(fields.reporter) && fields.reporter.accountType === 'customer') return
  const reporter = accountOf(fields.reporter)
  const authors = updates.flatMap((update) =>
    'comment' in update && update.comment.isPublic === true ? [update.comment.author] : [],
  )
  const agents = [fields.creator, ...authors].filter((user) => jiraRole(user, reporter, settings) === 'agent')
  const unclear = new Set(agents.map(accountOf))
  for (const update of updates) {
    const change = 'change' in update ? update.change.reporter : undefined
    const account = change?.from.id
    // Each account once.
    if (!change || account === undefined || settings.roles.has(account) || !unclear.delete(account)) continue
    const received = describe(account)
    report.changed(change.path, {
      words: `${received} was the reporter until here, and counts as an agent: if it is a customer, say so in options.roles`,
      reason: { code: 'unknown-role', option: 'roles', received },
    })
  }
}
