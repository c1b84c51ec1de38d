import { HOLIDAYS, WEEK } from '../lib/work.mjs'
import { dayjsWith } from './dayjs-with.mjs'

const dayjs = dayjsWith({ week: WEEK, holidays: HOLIDAYS })

export const operations = {
  isOpen: { call: (date) => dayjs(date).isBusinessTime(), compared: 1500, timed: 500 },
  add8: { call: (date) => dayjs(date).addBusinessHours(8).toDate(), compared: 1500, timed: 200 },
  add1000: { call: (date) => dayjs(date).addBusinessHours(1000).toDate(), compared: 100, timed: 5 },
  days5: { call: (date) => dayjs(date).addBusinessDays(5).toDate(), compared: 1500, timed: 200 },
}
