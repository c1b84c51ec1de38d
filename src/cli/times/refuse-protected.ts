/**
 * Throws a RangeError for the letters of a pattern that date-fns warns about on the console: `DD` is a day of the year
 * and `YYYY` a year of weeks, and almost everybody means `dd` and `yyyy`.
 */
export function refuseProtected(pattern: string): void {
  const [token = ''] = /D+|Y+/.exec(pattern.replace(/'(?:''|[^'])*'/g, '')) ?? []
  if (token === '') return
  const meaning = token.startsWith('D') ? 'the day of the year' : 'the year that a week belongs to'
  throw new RangeError(`${token} is ${meaning}. Write ${token.toLowerCase()} instead`)
}
