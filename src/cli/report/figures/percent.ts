/**
 * A share as a percentage, rounded to one decimal. Only a whole share is 100 %, and only none is 0 %: 0.9999 is 99.9 %, and
 * 0.0001 is 0.1 %.
 */
export function percent(share: number | undefined): string {
  if (share === undefined) return '–'
  const isPart = share > 0 && share < 1
  const tenths = Math.round(share * 1000)
  return `${((isPart ? Math.min(Math.max(tenths, 1), 999) : tenths) / 10).toFixed(1)} %`
}
