// The same with dayjs' own zones, as a server in UTC would use it.
import { HOLIDAYS, WEEK } from '../lib/work.mjs'
import { dayjsWith } from './dayjs-with.mjs'

const dayjs = dayjsWith({ week: WEEK, holidays: HOLIDAYS })

export const operations = {
  add8: {
    call: (date) => dayjs(date).tz('America/Los_Angeles').addBusinessHours(8).toDate(),
    compared: 1500,
    timed: 20,
  },
}
