/** A value that the output adds. `null` is an empty cell. */
export type Cell = string | number | null

/** Writes a time as a cell: as a text, or as a number in the formats that are numbers. */
export type TimeCell = (at: Date) => Cell
