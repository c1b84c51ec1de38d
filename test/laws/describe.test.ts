import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe as asText } from '../../src/core/describe'
import { holds } from '../support/property'

test('a list or object is shown as the beginning of its JSON', () => {
  const value = fc.jsonValue({ depthSize: 'large', maxDepth: 12 })
  holds(
    value.filter((each) => typeof each === 'object' && each !== null),
    (each) => {
      const json = JSON.stringify(each)
      expect(asText(each)).toBe(json.length > 60 ? `${json.slice(0, 57)}...` : json)
    },
  )
})

test('a text is shown in quotes, without control characters', () => {
  holds(
    fc.string({ unit: fc.constantFrom('a', "'", '\n', '\u001b', '\u202e', '\u2028'), maxLength: 60 }),
    (text) => {
      expect(asText(text)).toMatch(/^'.*'$/)
      expect(asText(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028]/u)
      if (!/[^a']/.test(text)) expect(asText(text)).toBe(`'${text}'`)
    },
  )
})
