import { parseOrThrow } from './error'
import type { Reader } from './reader'

/** Reads the optional options of a call. Unknown or bad options are errors; they are never ignored. */
export function readOptions<Options extends object>(
  options: unknown,
  { read }: Reader<Options>,
): Options | Partial<Options> {
  if (options === undefined) return {}
  return parseOrThrow((issues) => read(options, ['options'], issues)) ?? {}
}
