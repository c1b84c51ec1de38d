/** Values that no format of another program has in any place. */
export const ODD_VALUES: readonly unknown[] = [
  undefined,
  null,
  1,
  'x',
  true,
  Number.NaN,
  1n,
  Symbol('x'),
  () => 1,
  new Date(0),
  [],
  {},
  Array(2),
  // A hole before an item.
  Object.assign(Array(2), { 1: 1 }),
]
