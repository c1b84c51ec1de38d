import type { ReportCode, ReportEntry } from 'dueby/formats'
import { counted } from '../shell/counted'
import type { LabelledLines } from '../shell/labelled-lines'
import { andMore } from '../shell/name-list'

/** What imports changed or left out, counted by message, so that a file of any size has a short list. */
export interface ImportNotes {
  /** Adds the report of a ticket whose history could be read. */
  add(report: readonly ReportEntry[]): void
  /** The most frequent messages first. */
  list(): LabelledLines
}

/** How many different messages are listed, and how many are counted at all: many contain an id. */
const MAX_LISTED = 10
const MAX_COUNTED = 1000

export function importNotes(): ImportNotes {
  const tickets = new Map<string, number>()
  let others = 0
  return {
    add(report) {
      const changes = report.filter(({ kind }) => kind !== 'kept').map(sentenceOf)
      for (const message of new Set(changes)) {
        if (tickets.has(message) || tickets.size < MAX_COUNTED)
          tickets.set(message, (tickets.get(message) ?? 0) + 1)
        else others++
      }
    },
    list() {
      const all = [...tickets].sort(([, a], [, b]) => b - a)
      const rest = others + all.slice(MAX_LISTED).reduce((sum, [, count]) => sum + count, 0)
      const lines = all
        .slice(0, MAX_LISTED)
        .map(([message, count]): [string, string] => ['Import', `in ${counted(count, 'ticket')}: ${message}`])
      return rest === 0 ? lines : [...lines, ['Import', `${andMore(rest)} changes of other kinds`]]
    },
  }
}

/** An entry of a report as a sentence. The command names its own options, not those of the library. */
export function sentenceOf(entry: ReportEntry): string {
  const sentence = entry.code && SENTENCES[entry.code]
  return sentence ? sentence(entry) : entry.message
}

const SENTENCES: Readonly<Partial<Record<ReportCode, (entry: ReportEntry) => string>>> = {
  'unknown-priority': ({ kind, received }) =>
    `priority ${received} is not a priority of the policy, and not in --values${outcomeOf(kind)}`,
  'missing-priority': ({ kind }) =>
    `there is no priority: give one with --values priority:=NAME${outcomeOf(kind)}`,
  'unknown-status': ({ received }) =>
    `status ${received} is not in --statuses: noted, and the ticket stays as it is`,
  'unknown-role': ({ received }) => `the role of author ${received} is not known: give it in --roles`,
}

/** What is done with a change that cannot be read. */
function outcomeOf(kind: ReportEntry['kind']): string {
  return kind === 'refused' ? '' : '; the change is noted'
}
