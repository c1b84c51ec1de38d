/** Day 0 of spreadsheets, as a UTC instant. */
export const EXCEL_EPOCH: number = Date.UTC(1899, 11, 30)
