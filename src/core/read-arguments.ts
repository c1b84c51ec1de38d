import { type DuebyError, parseOrThrow, toError } from './error'
import type { Issue } from './issue'
import type { Reader } from './reader'

/** Reads the arguments of a function: a {@link record} whose keys are their names. */
type ArgumentsReader<Values> = Reader<{ readonly [Key in keyof Values]?: Values[Key] | undefined }>

/** The arguments of a call, by name. */
type Given<Values> = { readonly [Key in keyof Values]: unknown }

/**
 * Reads the arguments of a call. Throws the issues of all of them together. Each path begins with the name of the
 * argument.
 */
export function readArguments<Values>(
  reader: ArgumentsReader<Values>,
  given: Given<NoInfer<Values>>,
): Values {
  // If a required value could not be read, there are issues.
  return parseOrThrow((issues) => reader.read(given, [], issues)) as Values
}

/**
 * The error of a call with at least one bad argument. Functions that are called very often check their arguments in
 * the fastest way first, and call this only after a check has failed.
 */
export function argumentsError<Values>(
  reader: ArgumentsReader<Values>,
  given: Given<NoInfer<Values>>,
): DuebyError {
  const issues: Issue[] = []
  reader.read(given, [], issues)
  return toError(issues)
}
