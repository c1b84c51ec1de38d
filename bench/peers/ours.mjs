// This library on the operations that peers are timed on.
import { addBusinessDays, addBusinessTime, isOpen } from 'dueby'
import { HOUR, schedule } from '../lib/work.mjs'

export const ours = {
  isOpen: (date) => isOpen(date, schedule),
  add8: (date) => addBusinessTime(date, 8 * HOUR, schedule),
  add1000: (date) => addBusinessTime(date, 1000 * HOUR, schedule),
  days5: (date) => addBusinessDays(date, 5, schedule),
}
