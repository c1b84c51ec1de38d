import type { Report } from './report'
import { unknownKeyText } from './words'

/** Refuses each option that an importer does not have. */
export function refuseOtherOptions(
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
  report: Report,
): void {
  for (const key of Object.keys(given))
    if (!known.includes(key)) report.refused(['options', key], unknownKeyText(key, known))
}
