/** The exit codes of the command. The help of `dueby` lists them. */
export const EXIT = {
  /** An answer was given. */
  OK: 0,
  /** A file or a policy cannot be used, a check found errors, or the output cannot be written. */
  BAD_INPUT: 1,
  /** An option, an argument or its value is wrong. */
  USAGE: 2,
  /** A file was processed, and some of its rows were rejected. */
  REJECTS: 3,
} as const
