import { isRecord } from '../../core/is-record'
import type { Report } from '../shared/report'

/**
 * Reports that a list goes on in another response of the API, and says whether it does.
 *
 * @param key Where the list is.
 */
export function refuseMorePages(
  data: Readonly<Record<string, unknown>>,
  key: string,
  report: Report,
): boolean {
  const { next_page: next, meta, count, [key]: list } = data
  const hasNext = typeof next === 'string' && next !== ''
  const hasMore = isRecord(meta) && meta.has_more === true
  const isShort = typeof count === 'number' && Array.isArray(list) && count > list.length
  if (hasNext || hasMore)
    report.refused(
      hasNext ? ['next_page'] : ['meta', 'has_more'],
      'the list has more pages: put the items of all pages into one list',
    )
  else if (isShort)
    report.refused(
      ['count'],
      `the list has ${list.length} of ${count} items: put the items of all pages into one list`,
    )
  return hasNext || hasMore || isShort
}
