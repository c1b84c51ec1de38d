import { expect, test } from 'vitest'
import { coloursOf } from '../../../../src/cli/shell/colours'
import { dueby } from '../../../support/command'

const TERMINAL = { isTerminal: { out: true, err: true } }
const DUE = 'due --tier standard --priority P1 --received 2024-12-26T10:00:00-08:00'
const EVENTS = JSON.stringify([
  { type: 'received', at: '2023-11-06T10:00:00-08:00', tier: 'standard', priority: 'P1' },
])
const LINES = [DUE, 'check --from 2024-01-01', 'status --now 2023-11-07T00:00:00Z', 'due --tier x']

/** The escape sequences of colours and bold letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they begin with
const COLOURS = /\u001b\[\d+m/g

test.each(LINES)('only adds to the text: %s', async (line) => {
  const plain = await dueby(line, { '-': EVENTS })
  const coloured = await dueby(line, { '-': EVENTS }, TERMINAL)
  expect(plain.out + plain.err).not.toMatch(COLOURS)
  expect(coloured.out + coloured.err).toMatch(COLOURS)
  expect(coloured.out.replace(COLOURS, '')).toBe(plain.out)
  expect(coloured.err.replace(COLOURS, '')).toBe(plain.err)
})

test.each([
  ['NO_COLOR', { NO_COLOR: '1' }],
  ['a terminal without colours', { TERM: 'dumb' }],
])('not with %s', async (_, env) => {
  for (const line of LINES) {
    const { out, err } = await dueby(line, { '-': EVENTS }, { ...TERMINAL, env })
    expect(out + err).not.toMatch(COLOURS)
  }
})

test('an empty NO_COLOR counts as none', () => {
  expect(coloursOf('out', { ...TERMINAL, env: { NO_COLOR: '' } }).red('x')).toBe('\u001b[31mx\u001b[39m')
})

test('each stream for itself, and never in a file', () => {
  const machine = { isTerminal: { out: false, err: true }, env: {} }
  expect(coloursOf('out', machine).red('x')).toBe('x')
  expect(coloursOf('err', machine).red('x')).not.toBe('x')
  expect(coloursOf('file', { ...TERMINAL, env: {} }).red('x')).toBe('x')
})

test('data has none', async () => {
  const { out } = await dueby(`${DUE} --json`, {}, TERMINAL)
  expect(out).not.toMatch(COLOURS)
})

test('the states of clocks have theirs', async () => {
  const { out } = await dueby('status --now 2023-11-07T12:00:00Z', { '-': EVENTS }, TERMINAL)
  expect(out).toContain('\u001b[31mmissed\u001b[39m')
})
