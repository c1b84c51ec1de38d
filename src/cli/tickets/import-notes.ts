import type { ReportEntry } from 'dueby/formats'
import { counted, withCommas } from '../shell/counted'
import type { LabelledLines } from '../shell/labelled-lines'

/** What imports changed or left out, counted by message, so that a file of any size has a short list. */
export interface ImportNotes {
  /** Adds the report of a ticket whose history could be read. */
  add(report: readonly ReportEntry[]): void
  /** The most frequent messages first. */
  list(): LabelledLines
}

/** How many different messages are listed, and how many are counted at all: many contain an id. */
const MOST_LISTED = 10
const MOST_COUNTED = 1000

export function importNotes(): ImportNotes {
  const tickets = new Map<string, number>()
  let others = 0
  return {
    add(report) {
      const changes = report.filter(({ kind }) => kind !== 'kept').map(({ message }) => inCommand(message))
      for (const message of new Set(changes)) {
        if (tickets.has(message) || tickets.size < MOST_COUNTED)
          tickets.set(message, (tickets.get(message) ?? 0) + 1)
        else others++
      }
    },
    list() {
      const all = [...tickets].sort(([, a], [, b]) => b - a)
      const rest = others + all.slice(MOST_LISTED).reduce((sum, [, count]) => sum + count, 0)
      const lines = all
        .slice(0, MOST_LISTED)
        .map(([message, count]): [string, string] => ['Import', `in ${counted(count, 'ticket')}: ${message}`])
      return rest === 0
        ? lines
        : [...lines, ['Import', `and ${withCommas(rest)} more changes of other kinds`]]
    },
  }
}

/** The options of the library as those of the command. */
const OPTIONS = [
  ['options.statuses', '--statuses'],
  ['options.roles', '--roles'],
  ['is not in options.priorities', 'is not a priority of the policy, and not in --values'],
  ['options.priorities', '--values'],
  ['options.withoutPriority', '--values priority:=NAME'],
] as const

/** A message of an import with the options of the command. */
export function inCommand(message: string): string {
  return OPTIONS.reduce((text, [library, command]) => text.replaceAll(library, command), message)
}
