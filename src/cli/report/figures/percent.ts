/** A share as a percentage with one decimal, cut off: 99.96 % is not 100 %. */
export function percent(share: number | undefined): string {
  if (share === undefined) return '–'
  return `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`
}
