import { weekOf } from '../lib/work.mjs'

const WEEKDAYS = [1, 2, 3, 4, 5]
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]

// Weeks as the peers' helpers take them, beside what this library calls `weekly`.
export const NINE_TO_FIVE = weekOf(WEEKDAYS, [['09:00', '17:00']])
export const LUNCH = weekOf(WEEKDAYS, [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
])
export const NIGHTS = weekOf(WEEKDAYS, [['22:00', '06:00']])
export const NEVER = weekOf([], [])
export const MORNINGS = weekOf(EVERY_DAY, [['00:00', '12:00']])
export const ALWAYS = weekOf(EVERY_DAY, [['00:00', '24:00']])
export const SUNDAY_MORNING = weekOf([0], [['00:00', '06:00']])
export const AFTERNOONS = weekOf(WEEKDAYS, [['14:00', '23:00']])
export const PACIFIC = weekOf(WEEKDAYS, [['06:00', '18:00']])
