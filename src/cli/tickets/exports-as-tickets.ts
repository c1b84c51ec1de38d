import type { Policy, TicketEvent } from 'dueby'
import type { ReportEntry } from 'dueby/formats'
import { quotedList } from '../shell/name-list'
import { eitherOf, nameIn, namesWith, unknownName } from '../table/cells/name-reader'
import { prioritiesOf } from '../table/columns/priorities-of'
import type { Settings } from '../table/columns/settings'
import type { RowProblem } from '../table/rows/row'
import type { Meanings, ReadExport } from './exports'
import { type ImportNotes, sentenceOf } from './import-notes'
import { withNames } from './with-names'

/** What an export does not say about its tickets. */
export interface ReadingOptions {
  readonly settings: Settings
  readonly meanings: Meanings
  readonly policy: Policy
  readonly notes: ImportNotes
}

/** The history in a line of an export, or why there is none. */
export function exportReader(
  read: ReadExport,
  { settings, meanings, policy, notes }: ReadingOptions,
): (data: object) => readonly TicketEvent[] | RowProblem {
  const { set, column, values } = settings
  const [onlyTier] = policy.tiers
  const tiers = namesWith(values.tier, policy.tiers)
  const priorities = priorityOptions(settings, policy)
  return (data) => {
    const own = Object.getOwnPropertyDescriptor(data, String(column.tier))?.value
    const given =
      set.tier ?? (column.tier !== undefined ? own : policy.tiers.length === 1 ? onlyTier : undefined)
    if (typeof given !== 'string') return { column: 'tier', reason: withoutTier(data, column.tier) }
    const tier = nameIn(given, tiers)
    if (tier === undefined) return unknownName('tier', String(column.tier), given, tiers)
    // The column of the tier is not part of the export.
    const ticket = Object.fromEntries(Object.entries(data).filter(([key]) => key !== column.tier))
    const { events, report } = read(ticket, { tier, ...priorities, ...meanings })
    if (!events) return { column: '', reason: refusals(report, policy) }
    notes.add(report)
    return set.priority === undefined
      ? events
      : withNames(events, { set: { priority: set.priority }, values })
  }
}

/** What the priorities of an export mean. As in a flat file, an empty name in `--values` stands for none. */
function priorityOptions(
  { set, values }: Settings,
  policy: Policy,
): { priorities?: Record<string, string>; withoutPriority?: string } {
  if (set.priority !== undefined) return { withoutPriority: set.priority }
  const names = namesWith(values.priority, prioritiesOf(policy))
  const withoutPriority = names.get('')
  return {
    priorities: Object.fromEntries(names),
    ...(withoutPriority !== undefined && { withoutPriority }),
  }
}

function refusals(report: readonly ReportEntry[], policy: Policy): string {
  // What can be read alone is not the reason.
  const reasons = report.filter(({ kind, code }) => kind === 'refused' && code !== 'no-result')
  const reason = [...new Set(reasons.map(sentenceOf))].slice(0, 3).join('; ') || 'there is no history in it'
  if (!reasons.some(({ code }) => code === 'unknown-priority')) return reason
  const known = prioritiesOf(policy)
  return `${reason}. Expected ${eitherOf(known)}. If it stands for one of these, say so with --values priority:NAME=${known[0]}`
}

function withoutTier(data: object, key: Settings['column']['tier']): string {
  const same = 'give all tickets the same tier with --set tier=NAME'
  if (key === undefined)
    return `the export does not say the tier. Name the key that does with --column tier=KEY, or ${same}`
  if (Object.hasOwn(data, String(key)))
    return `the value of the key '${key}' is not a text. Name another key, or ${same}`
  return `there is no key '${key}'. The keys are ${quotedList(Object.keys(data))}. Name one of them with --column tier=KEY, or ${same}`
}
