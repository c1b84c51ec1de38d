import { definePolicy, parseSchedule } from 'dueby'
import { expect, test } from 'vitest'
import { dateWords } from '../../../../src/page/document/date-words'
import { pageFooter } from '../../../../src/page/document/page-footer'
import { LABELS } from '../../../../src/page/labels/labels'

const corrected = (timeZone: string, at: string) => ({
  timeZone,
  weekly: { mon: ['09:00-17:00'] },
  zoneChanges: [{ at, offset: '+01:00' }],
})

test('the corrected clock changes of every part of a schedule are listed, those of a zone together', () => {
  const schedule = parseSchedule({
    union: [
      corrected('Europe/Berlin', '2024-03-31T01:00:00Z'),
      {
        intersection: [
          corrected('Europe/Paris', '2024-03-31T01:00:00Z'),
          { timeZone: 'UTC', weekly: { mon: ['09:00-17:00'] } },
        ],
      },
      {
        difference: [
          corrected('Europe/Rome', '2025-03-30T01:00:00Z'),
          corrected('Europe/Berlin', '2024-03-31 03:00:00+02:00'),
        ],
      },
      { versions: [{ schedule: corrected('Europe/Madrid', '2026-03-29T01:00:00Z') }] },
    ],
  })
  const policy = definePolicy({
    name: 'Acme',
    schedule,
    tiers: ['a'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: '1 hour' } },
  })
  const now = Date.UTC(2024, 0, 1)
  const words = dateWords(LABELS.de, 'de', now)
  const footer = pageFooter('2025c', { policy, labels: LABELS.de, words, language: 'de', now })
  expect([...footer.matchAll(/die Uhr von ([\w/]+)\./g)].map(([, zone]) => zone)).toEqual([
    'Europe/Berlin',
    'Europe/Paris',
    'Europe/Rome',
    'Europe/Madrid',
  ])
  expect(footer.match(/<li>/g)).toHaveLength(4)
  expect(footer).toContain('<li>ab 30.03.2025, 01:00 UTC: UTC+01:00</li>')
})
