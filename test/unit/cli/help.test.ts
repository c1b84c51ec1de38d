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

test('the help of every command fits into 80 columns', async () => {
  const { out: help } = await dueby('--help')
  const [, list = ''] = /\nCommands:\n(.+?)\n\n/s.exec(help) ?? []
  const commands = [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name)
  expect([commands[0], commands.at(-1)]).toEqual(['due', 'help'])
  for (const command of commands) {
    const { out } = await dueby(`${command} --help`)
    expect.soft([command, out.split('\n').filter((line) => line.length > 80)]).toEqual([command, []])
  }
  expect(help.split('\n').filter((line) => line.length > 80)).toEqual([])
})
