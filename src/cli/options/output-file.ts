import { InvalidArgumentError, Option } from '@commander-js/extra-typings'

/** `--out FILE`, of a command that writes a text to standard output otherwise */
export const outOption = (): Option<'--out <file>'> =>
  new Option('--out <file>', 'write to a file (default, or with -: standard output)')

/** The file that `--out` names. `undefined` is standard output. */
export function outputFile(out: string | undefined): string | undefined {
  return out === '-' ? undefined : out
}

/** An option for a file or a folder that cannot be standard output. A file of the name `-` is almost never meant. */
export function fileOption<Flags extends string>(flags: Flags, description: string): Option<Flags> {
  return new Option(flags, description).argParser((path) => {
    if (path === '-') throw new InvalidArgumentError('It cannot be standard output. Give it a name.')
    return path
  })
}
