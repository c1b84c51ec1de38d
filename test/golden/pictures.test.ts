/** Whole pictures. After a change, `npx vitest run test/golden/pictures.test.ts -u` draws them again: look at each. */
import { type Ledger, toSvg } from 'dueby'
import { expect, test } from 'vitest'
import { LEDGERS } from '../support/pictured'

test.each([
  ['busy', 720],
  ['busy', 360],
  ['manyPauses', 720],
  ['christmasEve', 720],
  ['christmasEve', 360],
  ['excused', 720],
  ['excused', 320],
  ['clocksBack', 720],
  ['clocksForward', 1200],
  ['twoPauses', 480],
  ['missed', 720],
  ['threeDays', 720],
  ['eightWeeks', 720],
  ['threeWeeks', 400],
] as const)('%s at %d pixels', async (name, width) => {
  const svg = toSvg(LEDGERS[name] as Ledger, { width })
  // One element a line, so that a difference can be read.
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`pictures/${name}-${width}.svg`)
})
