import { isRecord } from '../../core/is-record'
import type { Report } from '../shared/report'

/** Reports that a list goes on in another response of the API. */
export function refuseMorePages(data: Readonly<Record<string, unknown>>, report: Report): void {
  const { next_page: next, meta } = data
  const hasNext = typeof next === 'string' && next !== ''
  const hasMore = isRecord(meta) && meta.has_more === true
  if (hasNext || hasMore)
    report.refused(
      hasNext ? ['next_page'] : ['meta', 'has_more'],
      'the list has more pages: put the items of all pages into one list',
    )
}
