import type { Band } from './bands'
import type { Item } from './listed'

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
  const outside: Band[] = []
  const inside = bands.map((band) => {
    const whole = band.kind === 'late' ? band.label : band.name
    const isShown = isNamed(band, bands)
    if (isShown && fits(whole, band)) return whole
    if (isShown) outside.push(band)
    return (band.ms && isOnly) || !fits(band.words, band) ? '' : band.words
  })
  return { inside, outside }
}

/** Whether a band says its name. What is true of the whole date is said once, by the longest of its bands. */
function isNamed(band: Band, bands: readonly Band[]): boolean {
  if (band.kind === 'paused') return band.name !== ''
  const others = bands.filter(({ name }) => name && name === band.name)
  return others.sort((a, b) => lengthOf(b) - lengthOf(a))[0] === band
}

function lengthOf({ from, to }: Band): number {
  return to - from
}

/** The name of a band as an item of a list. Only the name of a pause has a time. */
export function itemOf({ kind, name }: Band, time: string): Item {
  return { kind, words: kind === 'paused' ? `${time} ${name}`.trim() : name }
}
