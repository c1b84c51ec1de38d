import { DAY } from '../../../src/core/time'
import type { Compiler } from '../../../src/timeline/compile/compiler'

/** A compiler that is open in the given intervals, in days, and notes what is asked of it. */
export function fakeCompiler(
  name: string,
  openAWeek: number,
  open: readonly number[],
  asked: string[],
): Compiler {
  const edges = open.map((day) => day * DAY)
  return {
    openAWeek,
    intervalsIn(from, to) {
      asked.push(`${name} ${from / DAY}-${to / DAY}`)
      return edges
        .map((edge) => Math.min(Math.max(edge, from), to))
        .filter((_, i, all) => all[i - (i % 2)] !== all[i - (i % 2) + 1])
    },
    businessDaysIn: () => [],
    irregularIn() {
      asked.push(`${name} irregular`)
      return []
    },
    weekAt() {
      asked.push(`${name} week`)
      return { weeks: 1, open: edges }
    },
  }
}
