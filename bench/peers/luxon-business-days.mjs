import { HOLIDAYS } from '../lib/work.mjs'
import { luxonWith } from './luxon-with.mjs'

const DateTime = luxonWith({ holidays: HOLIDAYS })

export const operations = {
  days5: {
    call: (date) => DateTime.fromJSDate(date).plusBusiness({ days: 5 }).toJSDate(),
    compared: 1500,
    timed: 200,
  },
}
