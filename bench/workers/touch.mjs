// The first question to a schedule in a fresh process. Argument: the years to touch. The schedule is defined as
// everyone's is; that is when the zone's clock is made.
import { defineSchedule, gladly, isOpen } from 'dueby'
import { answer } from '../lib/answer.mjs'
import { timed } from '../lib/clock.mjs'

const schedule = defineSchedule({ ...gladly.schedule })
const years = Number(process.argv[2])
const dates = Array.from({ length: years }, (_, year) => new Date(Date.UTC(2015 + year, 6, 1)))
answer(
  timed(() => {
    for (const date of dates) isOpen(date, schedule)
  }),
)
