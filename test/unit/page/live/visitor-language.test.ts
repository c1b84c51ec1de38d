import { expect, test } from 'vitest'
import { visitorLanguage } from '../../../../src/page/live/visitor-language'

test.each([
  { when: 'a regional form of the language of the page', browser: ['de-AT'], page: 'de', then: 'de-AT' },
  { when: 'another form than that of the page', browser: ['en-US'], page: 'en-GB', then: 'en-US' },
  { when: 'another language', browser: ['en-GB'], page: 'de', then: 'de' },
  { when: 'not the first language', browser: ['fr-CH', 'de-CH', 'de'], page: 'de', then: 'de-CH' },
  { when: 'the same language in another script', browser: ['zh-TW'], page: 'zh-Hans', then: 'zh-Hans' },
  { when: 'the same script by the region', browser: ['zh-HK'], page: 'zh-TW', then: 'zh-HK' },
  { when: 'no language', browser: [], page: 'fr', then: 'fr' },
  { when: 'languages that Intl does not read', browser: ['', 'fr-FR@posix'], page: 'fr', then: 'fr' },
])('$when: $then', ({ browser, page, then }) => {
  expect(visitorLanguage(browser, page)).toBe(then)
})
