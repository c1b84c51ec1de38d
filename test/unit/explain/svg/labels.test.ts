import { expect, test } from 'vitest'
import { placed } from '../../../../src/explain/svg/labels'

/** The lanes and sides of labels `x/width` between 0 and 100. */
function lanesOf(labels: string): string {
  const given = labels.split(' ').map((label) => {
    const [x = 0, width = 0] = label.split('/').map(Number)
    return { x, width }
  })
  const places = placed(given, 0, 100)
  return places.map(({ lane, side }) => `${lane}${side > 0 ? 'R' : 'L'}`).join(' ')
}

test.each([
  ['45/30', '0R', 'it is at the right where both sides are free'],
  ['61/30', '0R', 'a text may end at the right edge'],
  ['84/75', '0L', 'a text may begin at the left edge'],
  ['95/10', '0L', 'a sign may touch the edge'],
  ['34/40 61/30', '1R 0R', 'one that ends at the edge is still placed before those at its left'],
  ['5/20 39/10', '1R 0R', 'a sign may begin at the left edge'],
  ['44/30 62/20', '0L 0R', 'a space of 8 is enough before another label'],
  ['10/20 76/20', '0R 0L', 'and after it'],
  ['37/20 56/10 77/10', '0L 1R 0R', 'a text that begins at a line covers it'],
  ['5/10 24/10 48/20', '2R 1R 0R', 'so does one that ends at it'],
  ['11/20 22/30 68/20', '2R 1R 0R', 'none is over the line of a higher one'],
  ['5/30 63/40 87/20', '0R 1L 2L', 'nor is its line over a lower one'],
  ['24/10 29/30 49/10', '0L 1R 0R', 'not even where that text begins'],
  ['13/30 88/40 93/20', '0R 1L 0L', 'or where it ends'],
  ['13/40 41/20 73/10', '2R 1R 0R', 'it may be over the line of a label whose text begins after it'],
  ['16/30 49/40 69/20', '2R 1R 0R', 'or ends before it'],
])('%s: %s, %s', (labels, lanes) => {
  expect(lanesOf(labels)).toBe(lanes)
})
