import type { CoverageWarning } from 'dueby'
import { counted } from '../shell/counted'
import type { LabelledLines } from '../shell/labelled-lines'

/** A warning of answers, with the number of tickets that have it. */
export interface CountedWarning extends CoverageWarning {
  readonly tickets: number
}

/** Warnings about holidays that are not known, counted, so that a file of any size has a short list (S10). */
export interface HolidayWarnings {
  /** Adds the warnings of all answers about one ticket. Other warnings are not counted. */
  add(warnings: readonly { readonly code: string }[]): void
  list(): readonly CountedWarning[]
}

export function holidayWarnings(): HolidayWarnings {
  const found = new Map<string, CountedWarning>()
  return {
    add(warnings) {
      if (warnings.length === 0) return
      const own = new Map(warnings.filter(isAboutHolidays).map((warning) => [warning.message, warning]))
      for (const [message, warning] of own) {
        found.set(message, { ...warning, tickets: (found.get(message)?.tickets ?? 0) + 1 })
      }
    },
    list: () => [...found.values()].sort((a, b) => b.tickets - a.tickets),
  }
}

/** The warnings as lines of a label and a text. */
export function warningLines(warnings: readonly CountedWarning[], of = ''): LabelledLines {
  return warnings.map(({ code, message, tickets }) => {
    return ['Warning', `${code}, ${of}in ${counted(tickets, 'ticket')}: ${message}`]
  })
}

function isAboutHolidays(warning: { readonly code: string }): warning is CoverageWarning {
  return warning.code === 'calendar-not-covered'
}
