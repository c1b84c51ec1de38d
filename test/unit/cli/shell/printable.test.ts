import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printable, printableJson } from '../../../../src/cli/shell/printable'
import { holds } from '../../../support/property'

const UNSAFE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u
const anything = fc.string({ unit: 'binary' })

describe('printable', () => {
  test('escapes control characters, line ends and bidirectional controls', () => {
    expect(printable('a\tb\r\nc\u0000\u001b\u007f\u009b')).toBe('a\\tb\\r\\nc\\u0000\\u001b\\u007f\\u009b')
    expect(printable('\u2028\u2029\u061c\u200e\u202e\u2069')).toBe(
      '\\u2028\\u2029\\u061c\\u200e\\u202e\\u2069',
    )
  })

  test('keeps all other text', () => {
    const text = 'Müller & Söhne, 株式会社, שלום, مرحبا, 👩‍👩‍👧, \\u001b'
    expect(printable(text)).toBe(text)
  })

  test('one line without any unsafe character, and only once', () => {
    holds(anything, (text) => {
      expect(printable(text)).not.toMatch(UNSAFE)
      expect(printable(printable(text))).toBe(printable(text))
    })
  })
})

describe('printableJson', () => {
  test('the same data, with no unsafe character but line ends', () => {
    holds(fc.dictionary(anything, anything), (data) => {
      const json = printableJson(data)
      expect(json.replaceAll('\n', '')).not.toMatch(UNSAFE)
      expect(JSON.parse(json)).toEqual(data)
    })
  })
})
