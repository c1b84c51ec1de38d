import { expect, test } from 'vitest'
import { progress } from '../../../../src/cli/bulk/progress'
import type { Machine } from '../../../../src/cli/shell/machine'

/** What a run with these updates prints on stderr. */
function printed(isTerminal: boolean, isQuiet: boolean, size: number | undefined): string {
  let text = ''
  const err = (part: string): void => {
    text += part
  }
  const machine = { err, isTerminal: { out: false, err: isTerminal } } as Machine
  const shown = progress(isQuiet, size, machine)
  shown.update(99_999, 10)
  shown.update(100_500, 50)
  shown.update(150_000, 75)
  shown.update(1_234_567, 100)
  shown.stop()
  return text
}

test('a line whenever 100,000 more rows are done, if stderr is not a terminal', () => {
  expect(printed(false, false, 100)).toBe('100,000 rows\n1,200,000 rows\n')
})

test('a bar on a terminal, which is removed at the end', () => {
  const bar = printed(true, false, 100)
  expect(bar).toContain('[..............................] 0%  0 rows')
  expect(bar).toContain('[##############################] 100%  1,234,567 rows')
  const unknown = printed(true, false, undefined)
  expect(unknown).toContain('1,234,567 rows')
  expect(unknown).not.toContain('%')
})

test('nothing with --quiet', () => {
  expect(printed(true, true, 100)).toBe('')
  expect(printed(false, true, undefined)).toBe('')
})
