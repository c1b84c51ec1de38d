import { digits } from '../lib/figures.mjs'
import { outcomeOf } from '../lib/process.mjs'
import { row } from '../lib/row.mjs'

/** What a call costs as the span or the list of holidays grows. */
export async function growth(scale) {
  const value = await outcomeOf('workers/growth.mjs', [JSON.stringify(scale)])
  return [
    ...lines(value.spans, (hours) => `addBusinessTime + ${hours} h`, '+ 1 h', 2),
    ...lines(value.adds, (count) => `addBusinessTime + 8 h, ${count} holidays`, 'none', 1.2),
    ...lines(value.opens, (count) => `isOpen, ${count} holidays`, 'none', 1.2),
  ]
}

/** The target is for the last of them against the first. */
function lines(list, measureOf, first, limit) {
  return list.map(({ name, cpu, wall, timesFirst }, index) => {
    const measure = measureOf(Number(name).toLocaleString('en-US'))
    if (index === 0) return row(measure, 'dueby', { cpu, wall })
    const ratio = `${digits(timesFirst)} × ${first}`
    if (index < list.length - 1) return row(measure, 'dueby', { cpu, wall, ratio })
    return row(measure, 'dueby', {
      cpu,
      wall,
      ratio,
      target: `within ${limit} ×`,
      reached: timesFirst <= limit,
    })
  })
}
