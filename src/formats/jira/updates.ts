import { describe } from '../../core/describe'
import type { Report } from '../shared/report'
import { type JiraHistory, jiraHistory } from './changes'
import { type JiraComment, jiraComment } from './comments'
import type { JiraIssue } from './issue'

/** A comment, or a change of some fields. */
export type JiraUpdate = { readonly comment: JiraComment } | { readonly change: JiraHistory }

/** The comments and changes of an issue in order of time. A comment is before a change at the same instant. */
export function jiraUpdates({ at, comments, histories }: JiraIssue, report: Report): readonly JiraUpdate[] {
  const updates: JiraUpdate[] = [
    ...comments.flatMap((item) => {
      const comment = jiraComment(item, report)
      return comment ? [{ comment }] : []
    }),
    ...histories.flatMap((item) => {
      const change = jiraHistory(item, report)
      return change ? [{ change }] : []
    }),
  ].sort(inOrder)
  const seen = new Set<string>()
  return updates
    .filter((update) => {
      const { id, path } = entryOf(update)
      const key = `${'comment' in update ? 'comment' : 'change'} ${id}`
      const isRepeated = id !== undefined && seen.has(key)
      if (isRepeated) report.kept(path, `repeats ${describe(key)}`)
      seen.add(key)
      return !isRepeated
    })
    .map((update) => {
      const entry = entryOf(update)
      if (entry.at >= at) return update
      report.changed(entry.path, 'it is before the issue was created: moved there')
      return 'comment' in update
        ? { comment: { ...update.comment, at } }
        : { change: { ...update.change, at } }
    })
}

/** The part that comments and changes have in common. */
function entryOf(update: JiraUpdate): JiraComment | JiraHistory {
  return 'comment' in update ? update.comment : update.change
}

/** In order of time, comments first, then by id, as Jira counts up. */
function inOrder(one: JiraUpdate, other: JiraUpdate): number {
  const [a, b] = [entryOf(one), entryOf(other)]
  const kinds = Number('change' in one) - Number('change' in other)
  return a.at - b.at || kinds || Number(a.id) - Number(b.id) || 0
}
