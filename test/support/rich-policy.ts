/** A policy with everything that a support page shows, as JSON: seasons, special hours, corrected clocks, all metrics. */
export const RICH_POLICY: string = JSON.stringify({
  name: 'Nordlicht',
  schedule: {
    timeZone: 'Europe/Berlin',
    weekly: { 'mon-thu': ['08:00-12:00', '13:00-18:00'], fri: ['08:00-15:00'] },
    seasons: [
      {
        name: 'Sommer',
        from: { month: 7, day: 1 },
        to: { month: 8, day: 31 },
        weekly: { 'mon-fri': ['07:00-14:00'] },
      },
    ],
    holidays: [
      { name: 'Neujahr', every: { month: 1, day: 1 } },
      { name: 'Karfreitag', every: { easter: -2 } },
      { name: 'Weihnachten', from: { month: 12, day: 25 }, to: { month: 12, day: 26 } },
    ],
    specialHours: [
      { name: 'Heiligabend', on: '2023-12-24', hours: ['08:00-12:00'] },
      { name: 'Inventur', on: '2024-06-28', hours: [] },
    ],
    holidaysThrough: '2024-12-31',
    zoneChanges: [
      { at: '2023-10-29T01:00:00Z', offset: '+01:00' },
      { at: '2024-03-31T01:00:00Z', offset: '+02:00' },
      { at: '2024-10-27T01:00:00Z', offset: '+01:00' },
    ],
  },
  tierSchedules: { enterprise: { timeZone: 'Europe/Berlin', weekly: { 'mon-sun': ['00:00-24:00'] } } },
  tiers: ['basic', 'business', 'professional', 'enterprise'],
  priorities: [
    {
      id: 'P1',
      name: 'Kritisch',
      meaning: 'Nichts geht mehr.',
      guidance: {
        right: ['Der Server antwortet nicht.'],
        wrong: [{ example: 'Wie ändere ich mein Kennwort?', shouldBe: 'P3' }],
      },
    },
    { id: 'P2', name: 'Wichtig', meaning: 'Vieles geht nur langsam.' },
    { id: 'P3', name: 'Frage' },
  ],
  targets: {
    firstResponse: {
      P1: {
        basic: '4 business hours',
        business: '1 business hour',
        professional: '30 minutes',
        enterprise: '15 minutes',
      },
      P2: 'next business day',
      P3: '3 business days',
    },
    nextResponse: { P1: '2 business hours', P2: '1 business day', P3: 'no target' },
    periodicUpdate: { P1: '4 hours', P2: 'no target', P3: 'no target' },
    resolution: { P1: '2 business days', P2: '5 business days', P3: 'no target' },
  },
  alerts: { P1: ['business', 'enterprise'] },
  exceptions: [
    {
      name: 'Feiertagsdienst',
      during: 'holidays',
      targets: { firstResponse: { P1: { business: '4 hours' } } },
    },
    {
      name: 'Wochenende',
      during: ['sat-sun', { name: 'Brückentag', on: '2024-05-10' }],
      when: 'waiting',
      targets: { firstResponse: { P1: { basic: '8 hours' } }, resolution: { P2: '2 business days' } },
    },
  ],
})
