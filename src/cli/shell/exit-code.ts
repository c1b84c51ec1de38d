/** The exit codes of the command. The help of `dueby` lists them. */
export const EXIT = {
  /** Success. */
  OK: 0,
  /** A file or a policy cannot be used, a check found errors, or the output cannot be written. */
  BAD_INPUT: 1,
  /** An option, an argument or its value is wrong. */
  USAGE: 2,
  /** A file was processed, and some of its rows were rejected. */
  REJECTS: 3,
} as const

/** The part of a command's help about its exit codes. */
export function exitCodesHelp({
  ok = 'success',
  badInput = '',
  rejects,
}: {
  /** What 0 means. */
  readonly ok?: string
  /** When else the code is 1, as the start of a list. */
  readonly badInput?: string
  /** What 3 means. Without it, the command does not end with 3. */
  readonly rejects?: string
} = {}): string {
  const lines = [
    ['0', ok],
    ['1', `${badInput}a file or a policy cannot be used, or the output\n     cannot be written`],
    ['2', 'an option, an argument or its value is wrong'],
    ...(rejects === undefined ? [] : [['3', rejects]]),
  ]
  return `\nExit codes:\n${lines.map(([code, text]) => `  ${code}  ${text}`).join('\n')}`
}
