import { DAY } from '../../core/time'

/**
 * Western Easter Sunday of a Gregorian year, as a day number: the first Sunday after the ecclesiastical full
 * moon on or after 21 March.
 *
 * This is the anonymous Gregorian algorithm of 1876 (Butcher), as in Meeus, Astronomical Algorithms, chapter 8.
 * It is valid for every Gregorian year, without exceptions.
 */
export function easterSunday(year: number): number {
  const century = Math.floor(year / 100)
  const leapCenturies = Math.floor(century / 4)
  const moonDrift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const golden = year % 19
  const moon = (19 * golden + century - leapCenturies - moonDrift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7
  // In two exceptional cases of the church's tables, Easter moves a week earlier.
  const late = 7 * Math.floor((golden + 11 * moon + 22 * toSunday) / 451)
  return Date.UTC(year, 2, 22 + moon + toSunday - late) / DAY
}
