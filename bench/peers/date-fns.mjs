import { addBusinessDays } from 'date-fns'

export const operations = {
  days5: { call: (date) => addBusinessDays(date, 5), compared: 1500, timed: 2000 },
}
