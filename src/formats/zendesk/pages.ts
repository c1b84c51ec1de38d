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
  const refuse = (place: Path, problem: string): void =>
    report.refused([...path, ...place], {
      words: `${problem}: put the items of all pages into one list`,
      reason: { code: 'missing-items' },
    })
  const hasNext = typeof next === 'string' && next !== ''
  const hasMore = isRecord(meta) && meta.has_more === true
  const lengths = keys.map((key) => data[key]).flatMap((list) => (Array.isArray(list) ? list.length : []))
  const length = Math.max(...lengths)
  const isShort = typeof count === 'number' && lengths.length > 0 && count > length
  if (hasNext || hasMore) refuse(hasNext ? ['next_page'] : ['meta', 'has_more'], 'the list has more pages')
  else if (isShort) refuse(['count'], `the list has ${length} of ${count} items`)
  return hasNext || hasMore || isShort
}
