import type { Period } from '../options/period'
import { printable } from '../shell/printable'
import type { FoundHolidays } from './find-holidays'

/** Holidays as YAML, with the indentation that they have in the schedule of a policy. */
export function holidaysYaml(
  { source, holidays, specialHours, holidaysThrough }: FoundHolidays,
  { title, through }: Period,
): string {
  const lines = [
    `# ${title}, from ${source}`,
    ...listed('holidays', holidays),
    ...listed('specialHours', specialHours),
    ...(holidaysThrough === undefined
      ? ['# After you have compared these dates with the official list:', `# holidaysThrough: ${through}`]
      : [`holidaysThrough: ${holidaysThrough}`]),
  ]
  return lines.map((line) => `  ${printable(line)}\n`).join('')
}

function listed(key: string, entries: readonly object[]): string[] {
  return entries.length === 0 ? [] : [`${key}:`, ...entries.map((entry) => `  - ${flowOf(entry)}`)]
}

/** `{ name: "New Year's Day", on: 2025-01-01 }` */
function flowOf(entry: object): string {
  const keys = Object.entries(entry).map(
    ([key, value]) => `${key}: ${isPlain(value) ? value : JSON.stringify(value)}`,
  )
  return `{ ${keys.join(', ')} }`
}

/** Whether a value is the text of a date, which needs no quotes. */
function isPlain(value: unknown): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value))
}
