import { type DuebyError, failure } from '../../core/error'
import type { Message } from '../../core/issue'
import type { Block } from './block'

// A small policy can have very many cells: one target for all tiers is as many as there are tiers (S7).
export const MAX_CELLS = 200_000

const TOO_MANY_CELLS: Message = {
  code: 'too-large',
  rule: 'S7',
  words: () => [
    'the tables of this policy are too large to be described',
    `at most ${MAX_CELLS} cells in all tables together`,
  ],
}

export function tooManyCells(): DuebyError {
  return failure(TOO_MANY_CELLS, undefined)
}

/** Yields the blocks. Throws as soon as their tables have too many cells. */
export function* limited(blocks: Iterable<Block>): Generator<Block> {
  let cells = 0
  for (const block of blocks) {
    if (block.kind === 'table') cells += block.head.length * (block.rows.length + 1)
    if (cells > MAX_CELLS) throw tooManyCells()
    yield block
  }
}
