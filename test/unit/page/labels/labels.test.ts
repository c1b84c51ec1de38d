import { expect, test } from 'vitest'
import { fill } from '../../../../src/page/labels/fill'
import { LABELS } from '../../../../src/page/labels/labels'
import { placeholdersAt, placeholdersIn } from '../../../../src/page/labels/placeholders'

type Tree = string | { readonly [name: string]: Tree }

/** Every text by its place. */
function textsIn(tree: Tree, place = ''): [place: string, text: string][] {
  if (typeof tree === 'string') return [[place, tree]]
  return Object.entries(tree).flatMap(([name, each]) =>
    textsIn(each, place === '' ? name : `${place}.${name}`),
  )
}

test('all languages have the same texts with the same placeholders', () => {
  const placesIn = (tree: Tree) => textsIn(tree).map(([place]) => place)
  expect(placesIn(LABELS.de)).toEqual(placesIn(LABELS.en))
  const english = new Map(textsIn(LABELS.en))
  for (const [place, text] of textsIn(LABELS.de)) {
    const known = placeholdersAt(place, english.get(place) ?? '')
    expect(known, place).toEqual(expect.arrayContaining(placeholdersIn(text)))
  }
})

test.each(Object.entries(LABELS))('%s names its language and has no empty text', (language, labels) => {
  expect(labels.language).toBe(language)
  expect(textsIn(labels).filter(([, text]) => text.trim() === '')).toEqual([])
})

test('German is not English', () => {
  const english = new Map(textsIn(LABELS.en))
  const same = textsIn(LABELS.de).filter(([place, text]) => english.get(place) === text)
  // Texts without a word, or with a word that both languages have.
  expect(same.map(([place]) => place)).toEqual([
    'calculator.otherTime',
    'calculator.exceptionDuring',
    'year.month',
    'year.count',
  ])
})

test('a label is filled once, and a value with braces stays as it is', () => {
  expect(fill('{a} and {b}, {c}', { a: '{b}', b: 1 })).toBe('{b} and 1, {c}')
})
