import picocolors from 'picocolors'
import type { Machine } from './machine'

/** Colours of a stream. Each function returns its text as it is where there are none. */
export type Colours = ReturnType<typeof picocolors.createColors>

/**
 * The colours of an output: only on a terminal, and not if `NO_COLOR` is set or the terminal has none. Colour
 * is an addition: every text says the same without it.
 */
export function coloursOf(
  stream: 'out' | 'err' | 'file',
  { isTerminal, env }: Pick<Machine, 'isTerminal' | 'env'>,
): Colours {
  const isRefused = (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb'
  // Said explicitly, because picocolors itself turns colours on in a build server.
  return picocolors.createColors(stream !== 'file' && isTerminal[stream] && !isRefused)
}
