import type { Path } from 'dueby'
import { describe } from '../../core/describe'
import { instantFrom } from '../../core/instant'
import { isRecord } from '../../core/is-record'
import { type Item, itemsOf } from '../shared/items'
import type { Report } from '../shared/report'

/** An issue of Jira as the API returns it, with its comments and its changelog. */
export interface JiraIssue {
  readonly data: Readonly<Record<string, unknown>>
  readonly fields: Readonly<Record<string, unknown>>
  /** When it was created, in milliseconds since the epoch. */
  readonly at: number
  readonly comments: readonly Item[]
  readonly histories: readonly Item[]
}

const EXAMPLE = '{ id, fields: { created, status, priority, comment }, changelog: { histories } }'

/** Reads the parts of an issue. It is refused if one of them is missing or goes on in another response. */
export function jiraIssue(data: unknown, report: Report): JiraIssue | undefined {
  const fields = isRecord(data) && isRecord(data.fields) ? data.fields : undefined
  if (!isRecord(data) || !fields) {
    report.refused([], `${describe(data)} is not an issue of Jira. Expected ${EXAMPLE}`)
    return undefined
  }
  const { created } = fields
  const at = typeof created === 'string' ? instantFrom(created) : Number.NaN
  if (Number.isNaN(at))
    report.refused(
      ['fields', 'created'],
      `${describe(created)} is not an instant. Expected '2024-01-08T10:00:00.000+0000'`,
    )
  const comments = partOf(fields.comment, ['fields', 'comment'], ['comments'], report)
  const histories = partOf(data.changelog, ['changelog'], ['histories', 'values'], report)
  return Number.isNaN(at) || !comments || !histories ? undefined : { data, fields, at, comments, histories }
}

/** The items of a page of the API; `undefined`, and a refusal, if there is no such page or it is not the only one. */
function partOf(
  page: unknown,
  path: Path,
  keys: readonly string[],
  report: Report,
): readonly Item[] | undefined {
  const given = isRecord(page) ? page : {}
  const key = keys.find((each) => Array.isArray(given[each]))
  if (key === undefined) {
    const query = path[0] === 'changelog' ? 'expand=changelog' : 'fields=*all'
    report.refused(path, `${describe(page)} is not a list of the issue: ask the API for it with ${query}`)
    return undefined
  }
  const list = given[key] as readonly unknown[]
  const problem = missingItems(given, list.length)
  if (problem === undefined) return itemsOf(list, [...path, key], report)
  report.refused(path, {
    words: `${problem}, and the history needs all of them: put those of all pages into one list`,
    reason: { code: 'missing-items' },
  })
  return undefined
}

/** What says that items are missing. A list that is longer than `maxResults` was joined from several pages. */
function missingItems(
  { total, startAt, maxResults, isLast }: Readonly<Record<string, unknown>>,
  count: number,
): string | undefined {
  if (typeof total === 'number' && total > count) return `it has ${count} of ${total} items`
  if (typeof maxResults === 'number' && count > maxResults) return undefined
  if (typeof startAt === 'number' && startAt > 0)
    return `its first item is number ${startAt + 1} of the issue`
  return isLast === false ? 'it says that more items follow (isLast: false)' : undefined
}
