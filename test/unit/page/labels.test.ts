import { describe, expect, test } from 'vitest'
import de from '../../../src/page/labels/de.json'
import en from '../../../src/page/labels/en.json'

/** The labels by path. */
function flat(labels: object, path = ''): [path: string, label: string][] {
  return Object.entries(labels).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value as object, `${path}${key}.`),
  )
}
const placeholders = (label: string) => [...label.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
const SECTIONS = ['open', 'calculator', 'guidanceFilter'] as const

describe.each(SECTIONS)('the labels of %s', (section) => {
  const [english, german] = [flat(en[section]), flat(de[section])]

  test('have the same keys in both languages', () => {
    expect(german.map(([path]) => path)).toEqual(english.map(([path]) => path))
  })

  test('have no placeholder in one language that the other does not fill', () => {
    // The promise may leave out what it does not need.
    const free = /^(promise|otherTime|otherDate)$/
    const rest = (labels: typeof english) =>
      labels.filter(([path]) => !free.test(path)).map(([path, label]) => [path, placeholders(label)])
    expect(rest(german)).toEqual(rest(english))
  })
})
