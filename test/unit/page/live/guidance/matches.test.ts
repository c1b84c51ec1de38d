import { expect, test } from 'vitest'
import { matches } from '../../../../../src/page/live/guidance/matches'

const text = 'Die Überweisung am Café-Terminal schlägt fehl; ½ der E-Mails fehlt.'

test.each([
  ['', true, 'nothing is asked'],
  ['  ', true, 'only spaces'],
  ['überweisung', true, 'another case'],
  ['uberw cafe', true, 'the beginnings of words, without accents'],
  ['terminal schlagt', true, 'a word after a hyphen'],
  ['weisung', false, 'the end of a word'],
  ['cafe tee', false, 'a word that is missing'],
  ['e-mail', true, 'a hyphen in the search'],
  ['.*', true, 'only signs'],
])('%j: %s, %s', (search, expected) => {
  expect(matches(search, text)).toBe(expected)
})
