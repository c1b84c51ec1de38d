import { expect, test } from 'vitest'
import { reasonOf } from '../../../../src/cli/shell/reason-of'

test.each([
  ["ENOENT: no such file or directory, open 'a, open\n.json'", 'no such file or directory'],
  ["EACCES: permission denied, open '/a'", 'permission denied'],
  ['ENOSPC: no space left on device, write', 'no space left on device'],
  ['The argument is invalid', 'The argument is invalid'],
])('%s', (message, reason) => {
  expect(reasonOf(new Error(message))).toBe(reason)
})

test('a directory, in words that fit a file name', () => {
  const error = new Error('EISDIR: illegal operation on a directory, read')
  expect(reasonOf(Object.assign(error, { code: 'EISDIR' }))).toBe('it is a directory')
})
