import type { Path } from 'dueby'
import { isRecord } from '../../core/is-record'
import type { Report } from '../shared/report'
import { unknownKeyText } from '../shared/words'

/** What Zendesk adds to every record and to the pages of a list. It changes no hours. */
const METADATA = [
  'id',
  'url',
  'name',
  'created_at',
  'updated_at',
  'deleted_at',
  'count',
  'next_page',
  'previous_page',
  'meta',
  'links',
]

/** Refuses each key that this importer does not read and that could change the hours. */
export function refuseOtherKeys(value: unknown, known: readonly string[], path: Path, report: Report): void {
  if (!isRecord(value)) return
  for (const key of Object.keys(value)) {
    if (!known.includes(key) && !METADATA.includes(key))
      report.refused([...path, key], unknownKeyText(key, known))
  }
}
