import { parseOrThrow } from './error'
import type { Reader } from './reader'

/** The options of a call, which may be left out; anything wrong with them is thrown rather than ignored. */
export function readOptions<Options extends object>(
  options: unknown,
  { read }: Reader<Options>,
): Options | Partial<Options> {
  if (options === undefined) return {}
  return parseOrThrow((issues) => read(options, ['options'], issues)) ?? {}
}
