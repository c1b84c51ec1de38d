import { expect, test } from 'vitest'
import { visitorLanguage } from '../../../../src/page/live/visitor-language'

test.each([
  { when: 'a regional form of the language of the page', browser: ['de-AT'], page: 'de', used: 'de-AT' },
  { when: 'another form than that of the page', browser: ['en-US'], page: 'en-GB', used: 'en-US' },
  { when: 'another language', browser: ['en-GB'], page: 'de', used: 'de' },
  { when: 'not the first language', browser: ['fr-CH', 'de-CH', 'de'], page: 'de', used: 'de-CH' },
  { when: 'the same language in another script', browser: ['zh-TW'], page: 'zh-Hans', used: 'zh-Hans' },
  { when: 'the same script by the region', browser: ['zh-HK'], page: 'zh-TW', used: 'zh-HK' },
  { when: 'no language', browser: [], page: 'fr', used: 'fr' },
  { when: 'languages that Intl does not read', browser: ['', 'fr-FR@posix'], page: 'fr', used: 'fr' },
])('$when: $used', ({ browser, page, used }) => {
  expect(visitorLanguage(browser, page)).toBe(used)
})
