import { type Policy, parsePolicy } from 'dueby'

/** A policy whose names try to be markup, in every place where a name can be. */
export const NASTY: Policy = parsePolicy({
  name: '</script><img src=x onerror=alert(1)>',
  schedule: {
    timeZone: 'America/New_York',
    weekly: { 'mon-thu': ['08:00-12:00', '13:00-18:00'], fri: ['22:00-02:00'] },
    holidays: [
      { name: '<h2>First response</h2>', every: { month: 1, day: 1 }, observed: 'nearest weekday' },
      { name: '| P1 | 5 minutes |', from: '2024-12-27', to: '2024-12-31' },
    ],
    specialHours: [{ name: '<b>Eve</b>', on: '2024-12-24', hours: ['08:00-12:00'] }],
    holidaysThrough: '2024-12-31',
  },
  tiers: ['a|b', '__proto__', 'line\nbreak', '<td>'],
  priorities: [
    { id: 'P1', name: '`Critical`', meaning: '## First response\n\n| Priority | gold |' },
    '- P2',
    'constructor',
    '\\|',
  ],
  targets: {
    firstResponse: {
      P1: '1 hour',
      '- P2': {
        'a|b': '1 hour',
        ['__proto__']: '2 business hours',
        'line\nbreak': '3 hours',
        '<td>': '4 hours',
      },
      constructor: 'next business day by 16:00',
      '\\|': '3 business days',
    },
    resolution: { P1: '8 business hours', '- P2': '9 hours', constructor: 'no target', '\\|': 'no target' },
  },
  alerts: { P1: ['a|b', '<td>'] },
  exceptions: [
    {
      name: 'First response',
      during: [{ name: '# Eve', on: '2024-12-24' }],
      targets: { firstResponse: { P1: '5 minutes' } },
    },
  ],
  warnings: [{ at: '75%', name: '*Team* lead' }],
  pauses: { resolution: ['<i>customer</i>'] },
})

const nasty = (p2: readonly string[], others: readonly string[]) => {
  const tiers = ['a|b', '__proto__', 'line\nbreak', '<td>']
  const row = (cells: readonly string[]) =>
    Object.fromEntries(tiers.map((tier, index) => [tier, cells[index] ?? cells[0]]))
  const [p1 = '', third = '', last = ''] = others
  return { P1: row([p1]), '- P2': row(p2), constructor: row([third]), '\\|': row([last]) }
}

/** The targets of {@link NASTY}, with a cell for each priority and tier. */
export const NASTY_TARGETS: object = {
  firstResponse: nasty(
    ['1 hour', '2 business hours', '3 hours', '4 hours'],
    ['1 hour', 'next business day by 16:00', '3 business days'],
  ),
  resolution: nasty(['9 hours'], ['8 business hours', 'no target', 'no target']),
}
