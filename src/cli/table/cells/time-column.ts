import { DuebyError } from 'dueby'
import { inCellWords } from '../../shell/words'
import { readTime, type TimeOptions } from '../../times/time-reader'
import type { Source } from '../columns/plan-columns'
import type { RowProblem } from '../rows/row'

/** How the times of a column are read, and how many of them the clock shows twice or never. */
export interface ColumnTimes {
  readonly options: TimeOptions
  readonly irregular: { twice: number; never: number }
}

/** Reads the time of a row. `undefined` if the cell is empty. */
export type TimeColumn = (cells: readonly string[]) => Date | string | undefined | RowProblem

/** A reader of the times of a column, which counts the irregular ones. */
export function timeColumn(source: Source | undefined, times: ColumnTimes): TimeColumn {
  if (source?.from !== 'column') return () => undefined
  const { index, name: column } = source
  return (cells) => {
    const text = cells[index] ?? ''
    if (text === '' || text.trim() === '') return undefined
    try {
      const { at, irregular } = readTime(text, times.options)
      if (irregular !== undefined) times.irregular[irregular]++
      return at
    } catch (error) {
      if (!(error instanceof DuebyError)) throw error
      return { column, reason: error.issues.map(inCellWords).join('; ') }
    }
  }
}
