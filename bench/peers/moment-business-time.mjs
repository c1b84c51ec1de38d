import { HOLIDAYS, WEEK } from '../lib/work.mjs'
import { momentWith } from './moment-with.mjs'

const moment = momentWith({ week: WEEK, holidays: HOLIDAYS })

export const operations = {
  isOpen: { call: (date) => moment(date).isWorkingTime(), compared: 1500, timed: 500 },
  add8: { call: (date) => moment(date).addWorkingTime(8, 'hours').toDate(), compared: 1500, timed: 200 },
  add1000: { call: (date) => moment(date).addWorkingTime(1000, 'hours').toDate(), compared: 100, timed: 5 },
  days5: { call: (date) => moment(date).addWorkingTime(5, 'days').toDate(), compared: 1500, timed: 200 },
}
