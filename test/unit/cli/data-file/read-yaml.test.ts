import { expect, test } from 'vitest'
import { readYaml } from '../../../../src/cli/data-file/read-yaml'

/** The mistakes of a text, each as `line:column message`. */
function mistakesOf(text: string): string[] {
  const read = readYaml(text)
  return 'data' in read ? [] : read.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

const BRACKET =
  'a bracket [ or { before this place has no closing ] or }, or a comma is missing between two values.'
const INDENT =
  'the line does not begin in the same column as its neighbours. Indent all keys of one level equally, with spaces.'

test.each<[string, string, string]>([
  ['tabs, said once', 'a:\n\tb: 1\n\tc: 2\n\td: 3', '2:1 the line is indented with a tab.'],
  ['a colon in a text', 'x: 1\nname: Acme: Support', "2:7 a value that contains ': ' needs quotes"],
  [
    'a quote that is not closed',
    "a: 1\nname: 'Acme\nb: 2\n",
    "2:7 the text that begins here has no closing '.",
  ],
  ['a double quote that is not closed', 'name: "Acme', '1:7 the text that begins here has no closing ".'],
  ['an apostrophe between quotes', "name: 'it's'", '1:11 text follows a closing quote.'],
  ['a text that begins with @', 'name: @Acme', '1:7 a text that begins with @ needs quotes.'],
  ['a text that begins with *', 'name: *acme', "1:7 a text that begins with * needs quotes: '*acme'."],
  ['an unknown escape', 'name: "a \\d"', '1:10 \\d means nothing between double quotes.'],
  ['a key without a colon', 'a: x\nb\nc: y', '2:1 a key needs a colon and a space after it'],
  ['a first key without a colon', 'name "Acme"\nb: 2', '1:1 a key needs a colon and a space after it'],
  ['a first key without a colon, and a comment', '# x\nname Acme\n# y\nb: 2', '4:1 the line does not fit'],
  ['a first key without a space', 'name:"Acme"\n\n# y\nb: 2', '4:1 the line does not fit what is above it.'],
  ['a list that is not closed', 'tiers: [a, b\nx: 1', `2:1 ${BRACKET}`],
  ['a map that is not closed', 'targets: { a: 1\nx: 1', `2:1 ${BRACKET}`],
  ['a missing comma', 'P1: { a: 1 hour b: 2 hours }', `1:10 ${BRACKET}`],
  ['another indentation', 'a: 1\nb:\n  c: 1\n d: 2', `4:1 ${INDENT}`],
  [
    'a list with another indentation',
    'a:\n  - x\n - y\n',
    '3:1 the lines that follow do not begin in the same',
  ],
  ['a comment without a space', 'a: "x"#y', '1:7 write a space before #'],
  ['an unknown tag', 'a: !vault x', "1:4 the tag '!vault' is unknown. Leave it out."],
  ['a second document', 'a: 1\n---\nb: 2', "2:1 '---' begins a second document"],
])('%s', (_, text, expected) => {
  const mistakes = mistakesOf(text)
  expect(mistakes).toHaveLength(1)
  expect(mistakes[0]).toContain(expected)
})

test('no message has the parser’s own words', () => {
  for (const text of [
    'a: b: c',
    '- a\nb: c',
    'a: x\n  b: y',
    'a: [1, 2',
    '{',
    ']',
    'a: |x\n y',
    '&a',
    'a: *b',
  ])
    expect(mistakesOf(text).join()).not.toMatch(/flow|scalar|token|implicit|compact|plain|collection|stream/i)
})

test('what is valid is read, with aliases and quotes', () => {
  const read = readYaml("a: &x 'it''s'\nb: *x\nc: \"@\"")
  expect('data' in read && read.data).toEqual({ a: "it's", b: "it's", c: '@' })
})
