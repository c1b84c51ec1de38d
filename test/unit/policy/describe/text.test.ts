import { expect, test } from 'vitest'
import { writeText } from '../../../../src/policy/describe/text'

const table = (...rows: string[][]) => writeText([{ kind: 'table', head: ['Date', 'Holiday', 'Note'], rows }])

test('what follows a cell that is longer than its column is on the next line', () => {
  const long = 'x'.repeat(61)
  expect(table([long, 'Name', ''], ['25 December', 'Christmas', 'closed'])).toBe(`\
Date                                                          Holiday    Note
------------------------------------------------------------  ---------  ------
${long}
                                                              Name
25 December                                                   Christmas  closed
`)
})

test('a cell as long as its column, an empty one, and a long last one stay on their line', () => {
  const [full, long] = ['x'.repeat(60), 'y'.repeat(80)]
  expect(table([full, '', long], [long, '', ''])).toBe(`\
Date                                                          Holiday  Note
------------------------------------------------------------  -------  ${'-'.repeat(60)}
${full}           ${long}
${long}
`)
})
