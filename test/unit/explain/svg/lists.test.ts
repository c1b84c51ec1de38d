import { describe, expect, test } from 'vitest'
import { gapRow } from '../../../../src/explain/svg/gap-row'
import { type Item, itemColumns } from '../../../../src/explain/svg/item-columns'
import type { PictureMark } from '../../../../src/explain/svg/marks'
import { elementsOf, overlapsOf, textsOf } from '../../../support/drawn'
import { wallIn } from '../../../support/parsed-ledger'

/** Texts with their places, to the whole pixel. */
const placesOf = (drawing: string): string[] =>
  textsOf(drawing).map(
    ({ content, left, bottom, size }) => `${content} ${Math.round(left)} ${Math.round(bottom - size * 0.2)}`,
  )
const item = (words: string): Item => ({ kind: 'event', words })

describe('items in columns', () => {
  const list = (...words: string[]): string[] => placesOf(itemColumns(words.map(item), 0, 200, 0)[0])

  test('items are in columns, or in the next line', () => {
    expect(list('iii', 'iii', 'iii')).toEqual(['iii 24 20', 'iii 79 20', 'iii 133 20'])
    expect(list('iii', 'iii', 'iii', 'iii', 'iii').at(-1)).toBe('iii 24 38')
  })

  test('of more than 24, how many more there are', () => {
    const many = list(...Array.from({ length: 30 }, (_, index) => `number ${index}`))
    expect(many).toHaveLength(25)
    expect(many.at(-1)).toContain('and 6 more')
  })

  test('one of several lines has room for the longest of them, and the next one begins a new line', () => {
    const [long, longer] = ['W'.repeat(9), 'W'.repeat(15)]
    expect(list('ii', `${longer} iii`)).toEqual(['ii 24 20', `${longer} 24 38`, 'iii 24 53'])
    expect(list(`${long} ${long}`, 'ii')).toEqual([`${long} 24 20`, `${long} 24 35`, 'ii 24 53'])
  })
})

describe('a gap', () => {
  const wall = wallIn('UTC')
  const [day, hour] = [86_400_000, 3_600_000]
  const first = Date.UTC(2023, 10, 6) / day
  const datesOf = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const [from, to] = [(first + index) * day, (first + index + 1) * day]
      const band = { from, to, kind: 'counted', label: '24 h', name: '', words: '', ms: 24 * hour } as const
      return { day: first + index, from, to, bands: [band], nth: undefined }
    })
  const mark = (time: number, words: string): PictureMark => ({
    at: first * day + time * hour,
    kind: 'event',
    words,
  })
  const gap = (count: number, marks: readonly PictureMark[] = [], hourWidth = 20) =>
    gapRow(datesOf(count), marks, 100, { left: 0, right: 600, x: 100, hour: hourWidth, step: 3 }, wall)
  const written = (drawing: string): string[] => placesOf(drawing).filter((place) => !place.startsWith('…'))

  test('its dates have years if there are more than 300', () => {
    expect(gap(300)[0]).toContain('Mon 11-06 – Sat 08-31 · 300 dates')
    expect(gap(301)[0]).toContain('Mon 2023-11-06 – Sun 2024-09-01 · 301 dates')
  })

  test('it has as many lines as it needs, and contains them', () => {
    expect(written(gap(9)[0])[0]).toBe('Mon 11-06 – Tue 11-14 · 9 dates 108 115')
    expect(gap(9)[1]).toBe(121)
    const [drawing, bottom] = gap(9, [], 7)
    expect(written(drawing).slice(0, 2)).toEqual(['Mon 11-06 – Tue 11-14 108 115', '9 dates 108 130'])
    expect(bottom).toBe(136)
    expect(elementsOf(drawing, 'rect')[0]?.get('height')).toBe('35')
    expect(drawing.replace(/<(text|title)[^>]*>[^<]*<\/\1>|<[^>]*>/g, '')).toBe('')
  })

  test('what happened is in columns under it', () => {
    const marks = [mark(9, 'a'), mark(10, 'a much longer note'), mark(11, 'b'), mark(12, 'c')]
    const [drawing, bottom] = gap(9, marks)
    expect(written(drawing).slice(-4)).toEqual([
      'Mon 11-06 09:00 a 124 141',
      'Mon 11-06 10:00 a much longer note 383 141',
      'Mon 11-06 11:00 b 124 159',
      'Mon 11-06 12:00 c 383 159',
    ])
    expect(bottom).toBe(163)
    expect(overlapsOf(textsOf(drawing))).toEqual([])
  })
})
