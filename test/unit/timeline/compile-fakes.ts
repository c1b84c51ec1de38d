import { DAY } from '../../../src/core/time'
import type { Compiler } from '../../../src/timeline/compile/compiler'
import { CLOSED_WEEK, type OpenWeek, WEEK } from '../../../src/timeline/compile/span'

const ALWAYS: OpenWeek = [0, WEEK]

/** A compiler that is open in the given intervals, in days, and notes what is asked of it. */
export function fakeCompiler(name: string, open: readonly number[], asked: string[] = []): Compiler {
  return {
    spansIn(from, to) {
      asked.push(`${name} ${from / DAY}-${to / DAY}`)
      const edges = open.map((day) => Math.min(Math.max(day * DAY, from), to))
      return [from, ...edges]
        .map((start, index) => ({
          start,
          end: edges[index] ?? to,
          week: index % 2 === 1 ? ALWAYS : CLOSED_WEEK,
        }))
        .filter(({ start, end }) => start < end)
    },
  }
}
