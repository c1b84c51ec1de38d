import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { DuebyError, explain, toSvg, toText } from 'dueby'
import { answerOf, type DueOptions } from '../due/print-due'
import type { Shell } from '../shell/machine'
import { printable, printableJson } from '../shell/printable'
import { UsageError } from '../shell/usage-error'
import { writeFile } from '../shell/write-file'
import { wallClockIn } from '../times/wall-clock-in'
import { pngOf } from './png'

/** The options of `dueby explain`. */
export interface ExplainOptions extends DueOptions {
  readonly svg?: string | undefined
  readonly png?: string | undefined
  readonly width?: string | undefined
}

/** Prints the ledger of a due time, and draws it into the files that the options name. */
export async function printExplanation(
  options: ExplainOptions,
  command: CommandUnknownOpts,
  shell: Shell,
): Promise<void> {
  const isDrawn = options.svg !== undefined || options.png !== undefined
  if (options.width !== undefined && !isDrawn) {
    command.error('error: --width is for a picture. Use it with --svg or --png.')
  }
  refuseOtherEnding(options, command)
  const { due, policy, version, title, notes, showIn } = await answerOf(options, command, shell)
  const ledger = explain(due, policy)
  if (isDrawn) {
    const svg = drawn(ledger, options.width ?? '720')
    if (options.svg !== undefined) await writeFile(options.svg, svg, shell)
    if (options.png !== undefined) await writeFile(options.png, await pngOf(svg), shell)
  }
  if (options.json) return shell.out(`${printableJson({ title, ...ledger, notes })}\n`)
  const lines = [
    `Policy    ${title}`,
    ...(showIn === undefined ? [] : [`Times     ${showIn}`]),
    // `toText` escapes names itself, and its line ends are its own.
    ...toText(ledger, showIn === undefined ? {} : { zone: wallClockIn(showIn, version) }).split('\n'),
    ...notes.map((note) => `  note      ${note}`),
  ]
  shell.out(lines.map((line) => `${printable(line)}\n`).join(''))
}

/** A picture with the ending of another format is a file that no program opens. */
function refuseOtherEnding({ svg, png }: ExplainOptions, command: CommandUnknownOpts): void {
  if (svg !== undefined && /\.png$/i.test(svg)) command.error(`error: --svg writes SVG. Use --png ${svg}.`)
  if (png !== undefined && /\.svg$/i.test(png)) command.error(`error: --png writes PNG. Use --svg ${png}.`)
}

function drawn(ledger: Parameters<typeof toSvg>[0], width: string): string {
  try {
    return toSvg(ledger, { width: /^\d+$/.test(width) ? Number(width) : (width as unknown as number) })
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    const expected = error.issues.map((issue) => ` Expected ${issue.expected}.`).join('')
    throw new UsageError(`--width: '${width}' is not the width of a picture.${expected}`)
  }
}
