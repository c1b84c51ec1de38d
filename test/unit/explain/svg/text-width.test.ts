import { expect, test } from 'vitest'
import { dotted, widthOf, wrapped } from '../../../../src/explain/svg/text-width'

test('characters outside the table are wide, those of other scripts wider', () => {
  expect(widthOf('é', 1)).toBe(1.1)
  expect(widthOf('…', 1)).toBe(1.1)
  expect(widthOf('漢', 1)).toBe(1.4)
})

// At this size, the widths of these words are whole numbers.
const SIZE = 40
const fitted = (text: string, line: string, most?: number): string[] =>
  wrapped(text, widthOf(line, SIZE), SIZE, most)

test('a line may be filled completely', () => {
  expect(fitted('MMMM', 'MMMM')).toEqual(['MMMM'])
  expect(fitted('one two three', 'one two')).toEqual(['one two', 'three'])
  expect(dotted(['one', 'two'], widthOf('one · two', SIZE), SIZE)).toEqual(['one · two'])
  expect(dotted(['one', 'two'], widthOf('one · two', SIZE) - 1, SIZE)).toEqual(['one', 'two'])
})

test('no space is before the dots of a shortened text', () => {
  expect(fitted('one two three', 'one …', 1)).toEqual(['one…'])
})

test('an operator is in the line of what follows it', () => {
  expect(fitted('one + two', 'one + ')).toEqual(['one', '+ two'])
  expect(fitted('1 h 30 + 2 h', '1 h 30 + ')).toEqual(['1 h 30', '+ 2 h'])
})

test('spaces in a row are kept within a line', () => {
  expect(fitted('one  two three', 'one  two')).toEqual(['one  two', 'three'])
  expect(fitted('  one two', '  one')).toEqual(['  one', 'two'])
})
