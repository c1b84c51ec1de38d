import type { Band } from './bands'
import type { Item } from './item-columns'

/** What is written in the bands of a date, each with a text or `''`, and the bands whose names must be elsewhere. */
export interface BandTexts {
  readonly inside: readonly string[]
  readonly outside: readonly Band[]
}

/**
 * @param fits Whether a band has room for a text.
 */
export function bandTexts(bands: readonly Band[], fits: (words: string, band: Band) => boolean): BandTexts {
  // The amount of the only band that counts is at the right of the strip.
  const isOnly = bands.filter(({ ms }) => ms).length < 2
  // What is true of the whole date is said once, by the longest of its bands, or the first of several.
  const byLength = [...bands].reverse().sort((a, b) => a.to - a.from - b.to + b.from)
  const longest = new Map(byLength.map((band) => [band.name, band]))
  const outside: Band[] = []
  const inside = bands.map((band) => {
    const whole = band.kind === 'late' ? band.label : band.name
    const isShown = band.name && (band.kind === 'paused' || longest.get(band.name) === band)
    if (isShown && fits(whole, band)) return whole
    if (isShown) outside.push(band)
    return (band.ms && isOnly) || !fits(band.words, band) ? '' : band.words
  })
  return { inside, outside }
}

/** The name of a band as an item of a list. Only the name of a pause has a time. */
export function itemOf({ kind, name }: Band, time: string): Item {
  return { kind, words: kind === 'paused' ? `${time} ${name}`.trim() : name }
}
