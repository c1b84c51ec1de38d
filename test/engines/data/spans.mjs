import { boundariesOfSchedule } from './boundaries.mjs'
import { randomInstants } from './instants.mjs'
import { randomFrom } from './random.mjs'

const SEED = 20_260_105
const MAX_ADDED_MS = 1_000 * 3_600_000
/** One in so many spans adds whole hours, so that many answers are openings and closings. */
const WHOLE_HOURS = 4

/** Random spans as columns in milliseconds: `from`, `to`, which can be earlier, and `add`: open time to add to `from`. */
export function spansOf(schedule, count) {
  const random = randomFrom(SEED)
  const boundaries = boundariesOfSchedule(schedule)
  const from = randomInstants(boundaries, count, random)
  const to = randomInstants(boundaries, count, random)
  const add = from.map((_, index) => {
    const amount = (random() - 0.5) * 2 * MAX_ADDED_MS
    const unit = index % WHOLE_HOURS === 0 ? 3_600_000 : 1
    return Math.round(amount / unit) * unit
  })
  return { from, to, add }
}

/** The spans as rows of the columns `id`, `from_at`, `to_at` and `add_ms`. */
export function* spanRows({ from, to, add }, textOf) {
  for (let id = 0; id < from.length; id++) yield [id, textOf(from[id], id), textOf(to[id], id), add[id] + 0]
}
