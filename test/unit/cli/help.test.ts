import { expect, test } from 'vitest'
import { dueby } from '../../support/command'

test.each([
  ['due', 'a second zone to show times in; local'],
  ['explain', 'the zone to show times in, instead of that of the policy, but not in pictures; local'],
  ['status', 'the zone to show times in, instead of that of the policy; local'],
])('the help of %s says what --show-in does', async (command, meaning) => {
  expect((await dueby(`${command} --help`)).out.replace(/\s+/g, ' ')).toContain(`--show-in <zone> ${meaning}`)
})

test.each([
  ['bulk', 4],
  ['queue', 4],
  ['report', 4],
  ['compare', 4],
  ['check', 3],
  ['due', 3],
])('the help of %s lists all its exit codes', async (command, count) => {
  const { out } = await dueby(`${command} --help`)
  const [, list = ''] = out.split('\nExit codes:\n')
  expect(list.match(/^ {2}\d {2}/gm)).toHaveLength(count)
  expect(list).toContain('  2  an option, an argument or its value is wrong\n')
})

test.each([
  '',
  'due',
  'explain',
  'bulk',
  'queue',
  'report',
  'status',
  'calendar',
  'holidays',
  'check',
  'compare',
  'show',
  'sql',
  'page',
  'init',
  'completion',
])('the help of dueby %s fits into 80 columns', async (command) => {
  const { out } = await dueby(`${command} --help`.trim())
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
})
