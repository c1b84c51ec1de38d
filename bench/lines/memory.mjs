import { digits } from '../lib/figures.mjs'
import { outcomeOf } from '../lib/process.mjs'
import { row } from '../lib/row.mjs'

/** What twenty compiled years hold, and whether schedules with the same rows share them. */
export async function memory() {
  const held = async (rows, asked) => {
    const value = await outcomeOf('workers/memory.mjs', [rows, asked], { flags: ['--expose-gc'] })
    return value.bytes / 1000
  }
  const line = (measure, kB, target, reached) =>
    row(measure, 'dueby', { value: `${digits(kB)} kB`, target, reached })
  const apart = await held('different', 'calls')
  const columns = await held('different', 'column')
  const same = await held('same', 'calls')
  return [
    line('twenty compiled years, a schedule', apart, '≤ 400 kB', apart <= 400),
    line('the same after addBusinessTimeMany', columns, '≤ 400 kB', columns <= 400),
    line('twenty compiled years, a schedule with the rows of another', same, 'shared', same <= apart / 4),
  ]
}
