import { needsZone } from '../../options/now'
import type { NamedPolicy } from '../../policy-file/read-policy'
import type { LabelledLines } from '../../shell/labelled-lines'
import type { Machine } from '../../shell/machine'
import { columnError } from '../../table/columns/column-error'
import type { columnTimes } from '../../table/columns/column-times'
import { describePlan } from '../../table/columns/describe-plan'
import { idColumn } from '../../table/columns/id-column'
import { irregularLines, irregularTimes } from '../../table/columns/irregular-times'
import { planColumns } from '../../table/columns/plan-columns'
import type { ReadSettings } from '../../table/columns/read-settings'
import type { OpenTable } from '../../table/open-table'
import type { Row, RowProblem } from '../../table/rows/row'
import { eventsReader } from '../../tickets/events-reader'
import { holidayWarnings, warningLines } from '../../tickets/holiday-warnings'
import { leftOut } from '../../tickets/left-out'
import type { MeaningFiles } from '../../tickets/read-meanings'
import { answerer, hasStates } from './answerer'
import type { Cell, TimeCell } from './cells'
import { historyAnswerer } from './history-answerer'

/** How the rows of a file are answered. */
export interface Reading {
  /** What is used, as lines of a label and a text. */
  readonly stated: LabelledLines
  /** Whether the answers have states, which depend on the time of the run. */
  readonly withStates: boolean
  answerRow(row: Row): readonly Cell[] | RowProblem
  /** What to say about the rows so far. */
  notes(): LabelledLines
}

/** What the options say. */
export interface ReadingOptions extends ReadSettings {
  readonly times: ReturnType<typeof columnTimes>
  readonly now: Date
  readonly timeCell: TimeCell
  readonly options: MeaningFiles & {
    readonly lenient?: true | undefined
    readonly now?: string | undefined
    readonly outZone?: string | undefined
  }
}

/** Decides how rows are answered: as histories if they have them, else by their columns. */
export async function readingOf(
  { what, table, notes: tableNotes }: OpenTable,
  { settings, preset, names, times, now, timeCell, options }: ReadingOptions,
  { policy, merged }: NamedPolicy,
  machine: Machine,
): Promise<Reading> {
  const { header } = table
  const warnings = holidayWarnings()
  const usesZone = options.outZone === undefined || needsZone(options.now)
  const asked = { ...options, settings, preset, usesZone }
  const histories = await eventsReader({ what, ...table }, asked, merged, machine)
  if (histories !== undefined) {
    const { eventsOf } = histories
    const history = options.lenient ? 'lenient' : 'strict'
    const skipped = leftOut()
    return {
      stated: [['Tickets', histories.stated]],
      withStates: true,
      answerRow: historyAnswerer({ policy, merged, eventsOf, now, history, timeCell, warnings, skipped }),
      notes: () => [...histories.notes(), ...skipped.lines(), ...warningLines(warnings.list())],
    }
  }
  const planned = planColumns(header, settings, merged)
  if ('problems' in planned) throw columnError(what, planned.problems, header)
  idColumn(what, header, settings)
  const { plan } = planned
  const answer = answerer({ policy, merged, plan, names, times, now, timeCell, warnings })
  return {
    stated: describePlan(plan, names, times, hasStates(plan)),
    withStates: hasStates(plan),
    answerRow: ({ cells }) => answer(cells),
    notes: () => [
      ...tableNotes(),
      ...irregularTimes(times).flatMap(irregularLines),
      ...warningLines(warnings.list()),
    ],
  }
}
