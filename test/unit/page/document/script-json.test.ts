import { expect, test } from 'vitest'
import { scriptJson } from '../../../../src/page/document/script-json'

const HOSTILE = ['</script><img src=x onerror=alert(1)>', '<!--<script>', 'a\u2028b\u2029c', '\\u003c']

test.each(HOSTILE)('%j stays in the script, and comes back', (text) => {
  const json = scriptJson({ [text]: text })
  expect(json).not.toMatch(/[<\u2028\u2029]/)
  expect(JSON.parse(json)).toEqual({ [text]: text })
})
