import { readArguments } from '../core/read-arguments'
import { optional, reader, record } from '../core/reader'
import type { Ledger } from './ledger'
import { LEDGER } from './read-ledger'
import { pictureOf } from './svg/picture'

const WIDTH = reader(
  'a whole number of pixels from 320 to 4000',
  (value): value is number =>
    Number.isInteger(value) && (value as number) >= 320 && (value as number) <= 4000,
)

const ARGUMENTS = record('', {
  ledger: LEDGER,
  options: optional(record('an options object such as { width: 720 }', { width: optional(WIDTH) })),
})

/**
 * Draws a ledger as an SVG: one strip for each local date of the schedule, from 00:00 to 24:00, with what counted, what
 * did not and why. More than 14 dates are folded. The picture has a light and a dark scheme, and the text of
 * {@link toText} as its description. It needs no script, no style sheet and no file, and looks the same on every machine.
 *
 * @param ledger From `explain` or `explainClock`. It may have been stored as JSON.
 * @param options.width The width in pixels, 320 to 4000; by default 720.
 * @returns An `<svg>` element that can be a file of its own or part of a page. Names are escaped.
 * @throws DuebyError with the issues of all arguments: those of {@link toText}.
 *
 * @example
 * const due = firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt: '2023-11-03T17:00:00-07:00' }, gladly)
 * const picture = toSvg(explain(due, gladly), { width: 360 })
 * picture.startsWith('<svg xmlns="http://www.w3.org/2000/svg"') // => true
 */
export function toSvg(ledger: Ledger, options?: { readonly width?: number | undefined }): string {
  const read = readArguments(ARGUMENTS, { ledger, options })
  return pictureOf(read.ledger, read.options?.width ?? 720)
}
