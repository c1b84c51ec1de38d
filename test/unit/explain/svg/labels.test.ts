import { expect, test } from 'vitest'
import { placed } from '../../../../src/explain/svg/labels'

/** The lanes and sides of labels `x/width` between 0 and 100. */
function lanesOf(labels: string): string {
  const given = labels.split(' ').map((label) => {
    const [x = 0, width = 0] = label.split('/').map(Number)
    return { x, width, label }
  })
  const places = placed(given, 0, 100)
  const textOf = (label: string): string => {
    const place = places.find((each) => each.label === label)
    return `${place?.lane}${place?.side === 1 ? 'R' : 'L'}`
  }
  return given.map(({ label }) => textOf(label)).join(' ')
}

test.each([
  ['45/30', '0R', 'it is at the right where both sides are free'],
  ['61/30', '0R', 'a text may end at the right edge'],
  ['84/75', '0L', 'where the right side has no room, it is at the left'],
  ['5/20 62/20', '0R 0R', 'those with room between them are in one lane'],
  ['10/20 52/20', '0R 0R', 'a space of 8 is enough'],
  ['11/20 52/20', '1R 0R', 'less is not'],
  ['5/10 24/10 48/20', '2R 1R 0R', 'one is above all that its text reaches'],
  ['5/10 5/20', '0R 1R', 'of two at one place, too'],
  ['45/30 70/10', '0L 0R', 'one that reaches others only at the right is at the left'],
  ['30/30 70/10', '1R 0R', 'if there is room'],
  ['5/10 45/20 60/10', '0R 1R 0R', 'and if it reaches no other there'],
  ['80/40 85/40 90/40', '0L 1L 2L', 'at the right edge the first is the lowest'],
  ['45/40 95/30', '0R 1L', 'those at the right edge are above the others'],
])('%s: %s, %s', (labels, lanes) => {
  expect(lanesOf(labels)).toBe(lanes)
})
