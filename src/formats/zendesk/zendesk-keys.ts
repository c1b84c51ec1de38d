import type { Path } from 'dueby'
import { isRecord } from '../shared/is-record'
import type { Report } from '../shared/report'
import { listed } from '../shared/shown'

/** What Zendesk says about every record, and what the pages of its lists say. */
const ABOUT = [
  'id',
  'url',
  'name',
  'created_at',
  'updated_at',
  'deleted_at',
  'count',
  'next_page',
  'previous_page',
]

/** Keys that may mean something that is not read here are not passed over in silence. */
export function refuseOtherKeys(value: unknown, read: readonly string[], path: Path, report: Report): void {
  const others = isRecord(value)
    ? Object.keys(value).filter((key) => !read.includes(key) && !ABOUT.includes(key))
    : []
  for (const key of others)
    report.refused([...path, key], `'${key}' is not read. Known here: ${listed(read)}`)
}
