import { headerEnd } from './header-line'

/** The start of a stream, and the whole stream. */
export interface Peeked {
  readonly start: string
  readonly pieces: AsyncIterable<Buffer>
}

/** How far to look for the end of the first line. */
const FARTHEST = 1 << 16

/** Looks at the first line of a stream. */
export async function peek(pieces: AsyncGenerator<Buffer>): Promise<Peeked> {
  const seen: Buffer[] = []
  let [start, length] = ['', 0]
  // One more character tells CR LF from CR.
  while (length < FARTHEST && !hasHeader(start)) {
    const next = await pieces.next()
    if (next.done) break
    seen.push(next.value)
    length += next.value.length
    start += next.value.toString('utf8')
  }
  return { start, pieces: again(seen, pieces) }
}

function hasHeader(start: string): boolean {
  const end = headerEnd(start)
  return end >= 0 && end + 1 < start.length
}

async function* again(seen: readonly Buffer[], rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* seen
    yield* rest
  } finally {
    // A reader that stops early closes the file.
    await rest.return(undefined)
  }
}
