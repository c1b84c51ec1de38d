// The first question to a schedule in a fresh process. Argument: the years to touch.
import { isOpen } from 'dueby'
import { answer } from '../lib/answer.mjs'
import { timed } from '../lib/clock.mjs'
import { schedule } from '../lib/work.mjs'

const years = Number(process.argv[2])
const dates = Array.from({ length: years }, (_, year) => new Date(Date.UTC(2015 + year, 6, 1)))
answer(
  timed(() => {
    for (const date of dates) isOpen(date, schedule)
  }),
)
