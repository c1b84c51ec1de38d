import { expect, test } from 'vitest'
import { visitorLanguage } from '../../../../src/page/live/visitor-language'

test.each([
  ['de-AT', 'de-AT'],
  ['EN-us', 'en-US'],
  [undefined, 'fr'],
  ['', 'fr'],
  ['en-US@posix', 'fr'],
])('%j is %s', (preferred, language) => {
  expect(visitorLanguage(preferred, 'fr')).toBe(language)
})
