import type { CommandUnknownOpts } from '@commander-js/extra-typings'

// Commander's own checks name only the first missing option, and come before the check for misspelt ones. So options
// that are required, and arguments that are too many, are checked here.

/**
 * Ends with a usage error if an argument is left over. Usually it is the second word of a value without quotes, or a value
 * without its option.
 */
export function refuseArguments(command: CommandUnknownOpts, most = 0): void {
  const extra = command.args[most]
  if (extra === undefined) return
  const has = (option: string): boolean => command.options.some(({ long }) => long === option)
  const help =
    /\.(ya?ml|json)$/i.test(extra) && has('--policy')
      ? `If it is a policy, name it with --policy ${extra}.`
      : `Put a value that contains a space in quotes${has('--tier') ? ', and name the option of each value, as in --tier standard' : ''}.`
  command.error(`error: unexpected argument '${extra}'. ${help}`)
}

/** The values, if all are given. Else ends with a usage error that names all that are missing. */
export function required<const Values extends Readonly<Record<string, string | undefined>>>(
  command: CommandUnknownOpts,
  values: Values,
): { readonly [Name in keyof Values]: string } {
  const missing = Object.keys(values).filter((name) => values[name] === undefined)
  if (missing.length > 0) {
    const options = missing.length === 1 ? 'option' : 'options'
    command.error(`error: missing required ${options}: ${missing.map((name) => `--${name}`).join(', ')}`)
  }
  return values as { readonly [Name in keyof Values]: string }
}

/** Ends with a usage error if `--excel` is given and the output is not CSV. */
export function refuseExcel(
  { excel, format }: { readonly excel?: true | undefined; readonly format: string },
  command: CommandUnknownOpts,
): void {
  if (excel && format !== 'csv') command.error('error: --excel is for CSV. Add --format csv.')
}
