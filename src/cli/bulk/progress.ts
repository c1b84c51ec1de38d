import { Writable } from 'node:stream'
import { SingleBar } from 'cli-progress'
import { withCommas } from '../shell/counted'
import type { Machine } from '../shell/machine'

/** Shows how far a long run is. */
export interface Progress {
  /** @param rows The rows so far. @param bytes The bytes that were read so far. */
  update(rows: number, bytes: number): void
  stop(): void
}

/** The rows between two lines where there is no terminal. */
const EVERY = 100_000

const NONE: Progress = { update: () => {}, stop: () => {} }

/** Progress on stderr: a bar on a terminal, else a line now and then. */
export function progress(isQuiet: boolean, size: number | undefined, machine: Machine): Progress {
  if (isQuiet) return NONE
  return machine.isTerminal.err ? bar(size, machine) : lines(machine)
}

function lines({ err }: Machine): Progress {
  let next = EVERY
  return {
    ...NONE,
    update(rows) {
      if (rows < next) return
      const done = Math.floor(rows / EVERY) * EVERY
      err(`${withCommas(done)} rows\n`)
      next = done + EVERY
    },
  }
}

/** The width of the bar does not depend on the terminal, and a short run shows none. */
function bar(size: number | undefined, { err }: Machine): Progress {
  const stream = new Writable({
    decodeStrings: false,
    write: (text, _, done) => {
      err(String(text))
      done()
    },
  })
  const format = size === undefined ? '{rows} rows' : '[{bar}] {percentage}%  {rows} rows'
  const shown = new SingleBar({
    format,
    stream: Object.assign(stream, { isTTY: true, columns: 80 }),
    barsize: 30,
    hideCursor: false,
    clearOnComplete: true,
    barCompleteChar: '#',
    barIncompleteChar: '.',
  })
  shown.start(size ?? 1, 0, { rows: '0' })
  return {
    update: (rows, bytes) => shown.update(bytes, { rows: withCommas(rows) }),
    stop: () => shown.stop(),
  }
}
