import type { Path } from 'dueby'
import { isRecord } from '../../core/is-record'
import type { Report } from '../shared/report'

/**
 * Reports that a list goes on in another response of the API, and says whether it does.
 *
 * @param path Where the response is.
 * @param keys Where the list is in it. In a merged response, `count` can be that of any of several lists.
 */
export function refuseMorePages(
  data: Readonly<Record<string, unknown>>,
  path: Path,
  keys: readonly string[],
  report: Report,
): boolean {
  const { next_page: next, meta, count } = data
  const hasNext = typeof next === 'string' && next !== ''
  const hasMore = isRecord(meta) && meta.has_more === true
  const lengths = keys.map((key) => data[key]).flatMap((list) => (Array.isArray(list) ? list.length : []))
  const length = Math.max(...lengths)
  const isShort = typeof count === 'number' && lengths.length > 0 && count > length
  if (hasNext || hasMore)
    report.refused(
      [...path, ...(hasNext ? ['next_page'] : ['meta', 'has_more'])],
      'the list has more pages: put the items of all pages into one list',
    )
  else if (isShort)
    report.refused(
      [...path, 'count'],
      `the list has ${length} of ${count} items: put the items of all pages into one list`,
    )
  return hasNext || hasMore || isShort
}
