import { type DuebyError, parseOrThrow, toError } from './error'
import type { Issue } from './issue'
import { type Reader, record } from './reader'

/** How to read each argument of a function, by its name. */
export type Readers<Values> = { readonly [Key in keyof Values]: Reader<Values[Key]> }

/** The arguments of a call, by name. */
type Given<Values> = { readonly [Key in keyof Values]: unknown }

/**
 * Reads the arguments of a call. Throws the issues of all of them together. Each path begins with the name of the
 * argument.
 */
export function readArguments<Values>(readers: Readers<Values>, given: Given<NoInfer<Values>>): Values {
  // If a required value could not be read, there are issues.
  return parseOrThrow((issues) => record('', readers).read(given, [], issues)) as Values
}

/**
 * The error of a call with at least one bad argument. Functions that are called very often check their arguments in
 * the fastest way first, and call this only after a check has failed.
 */
export function argumentsError<Values>(readers: Readers<Values>, given: Given<NoInfer<Values>>): DuebyError {
  const issues: Issue[] = []
  record('', readers).read(given, [], issues)
  return toError(issues)
}
