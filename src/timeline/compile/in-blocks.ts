import { clipOf, type Intervals } from '../../core/intervals'
import { LAST_INSTANT } from '../../core/time'
import type { Compiler } from './compiler'
import { WEEK } from './ordinary-week'

// Less than a year, because whole years are remembered elsewhere.
const BLOCK = 50 * WEEK

/** A combination that is asked for one short span after another gets them from a block, which is computed once (S7). */
export function inBlocks(compiler: Compiler): Compiler {
  let block = { from: 0, to: 0, open: [] as Intervals }
  return {
    ...compiler,
    intervalsIn(from, to) {
      if (to - from > BLOCK) return compiler.intervalsIn(from, to)
      if (from < block.from || to > block.to) {
        const end = Math.max(to, Math.min(from + BLOCK, LAST_INSTANT))
        block = { from, to: end, open: compiler.intervalsIn(from, end) }
      }
      return clipOf(block.open, from, to)
    },
  }
}
