import { DuebyError, type Issue, parseSchedule, type ScheduleInput } from 'dueby'
import type { Report } from './report'
import { type EntryCounts, type Imported, KINDS, MAX_ENTRIES, type ReportEntry } from './report-entry'
import { listed } from './words'

/** The result of an import. Without a usable schedule, entries that could be read are refused as well. */
export function imported(schedule: ScheduleInput | undefined, report: Report): Imported {
  const errors = schedule ? errorsOf(schedule) : []
  if (schedule && !errors.length)
    return { schedule, complete: report.isComplete(), report: allEntries(report) }
  return { complete: false, report: allRefused(report, errors, 'schedule') }
}

/** The entries of a report on a usable result. */
export function allEntries({ entries, others }: Report): readonly ReportEntry[] {
  return [...entries, ...entryOfOthers(others)]
}

/**
 * The entries of a report without a usable result: those that could be read are refused as well.
 *
 * @param errors Why the result is not usable.
 * @param what What an entry would be part of.
 */
export function allRefused(
  { entries, others }: Report,
  errors: readonly Issue[],
  what: string,
): readonly ReportEntry[] {
  const refused = entries.map((entry): ReportEntry => {
    const { kind, at, message: words, rule } = entry
    if (kind === 'refused') return entry
    const message = `it is readable, but there is no ${what} for it: ${words}`
    return { kind: 'refused', at, message, code: 'no-result', ...(rule !== undefined && { rule }) }
  })
  const problems = errors.map(
    ({ message, rule }): ReportEntry => ({ kind: 'refused', at: [], message, ...(rule && { rule }) }),
  )
  const shown = refused.slice(0, MAX_ENTRIES - problems.length)
  const more = refused.length - shown.length + others.kept + others.changed + others.refused
  return [...shown, ...problems, ...entryOfOthers({ kept: 0, changed: 0, refused: more })]
}

/** The issues of a schedule; no advice, which would take longer. */
export function errorsOf(schedule: unknown): readonly Issue[] {
  try {
    parseSchedule(schedule)
    return []
  } catch (error) {
    if (error instanceof DuebyError) return error.issues
    throw error
  }
}

/** The entry that counts those that are not listed. */
function entryOfOthers(others: Readonly<EntryCounts>): ReportEntry[] {
  const found = KINDS.filter((kind) => others[kind] > 0)
  const [kind] = found
  if (!kind) return []
  const total = found.reduce((sum, each) => sum + others[each], 0)
  const counts = listed(found.map((each) => `${others[each]} ${each}`))
  const subject = total === 1 ? 'one more entry is' : `${total} more entries are`
  return [{ kind, at: [], message: `${subject} not listed: ${counts}`, rule: 'S7' }]
}
