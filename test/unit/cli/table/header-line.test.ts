import { expect, test } from 'vitest'
import { delimiterOf, headerEnd } from '../../../../src/cli/table/rows/header-line'
import { dueby } from '../../../support/command'

test.each([
  ['a,b\nc', 3],
  ['\n\r\na,b\r\nc', 6],
  ['"a\nb",c\nd', 7],
  ['"a""\n",b\nd', 8],
  ['id,5" disk\n1,2', 10],
  ['a,b', -1],
  ['"a\n', -1],
])('%j ends at %i', (text, end) => {
  expect(headerEnd(text)).toBe(end)
})

test.each([
  ['\na;b', ';'],
  ['"a,b,c";d', ';'],
  ['5" disk;a;b "x"', ';'],
  ['a"",b', ','],
])('the delimiter of %j is %s', (header, delimiter) => {
  expect(delimiterOf(header)).toBe(delimiter)
})

test.each([
  '\ntier;priority;received\n',
  '\r\n\r\ntier\tpriority\treceived\r\n',
  'tier;priority;received;5" disk\n',
])('bulk reads a file that begins with %j', async (header) => {
  const delimiter = header.includes('\t') ? '\t' : ';'
  const cells = ['standard', 'P1', '2023-12-26T10:00:00Z', ...(header.includes('disk') ? ['1'] : [])]
  const { code, err } = await dueby('bulk', { '-': `${header}${cells.join(delimiter)}\n` })
  expect(err).toContain('1 in = 1 out')
  expect(code).toBe(0)
})
