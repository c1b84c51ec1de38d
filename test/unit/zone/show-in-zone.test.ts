import { showInZone } from 'dueby'
import { expect, test } from 'vitest'
import { formattersCreatedBy } from '../../support/formatters-created'

const AT = '2024-07-08T09:00:00Z'

test('a formatter is created once for each zone, whatever the spelling of its name', async () => {
  expect(showInZone(AT, 'Asia/Tokyo')).toBe('Mon 2024-07-08 18:00 Asia/Tokyo')
  const again = () => {
    expect(showInZone(AT, 'asia/tokyo')).toBe('Mon 2024-07-08 18:00 Asia/Tokyo')
    expect(showInZone('2023-12-26T20:00:00Z', 'Asia/Tokyo')).toBe('Wed 2023-12-27 05:00 Asia/Tokyo')
  }
  expect(await formattersCreatedBy(again)).toBe(0)
})

test('a zone that was dropped from the cache is shown the same', async () => {
  const zones = Intl.supportedValuesOf('timeZone').slice(0, 150)
  const first = zones.map((zone) => showInZone(AT, zone))
  // The zones are known by now, so only formatters for their short names are created.
  expect(
    await formattersCreatedBy(() => expect(zones.map((zone) => showInZone(AT, zone))).toEqual(first)),
  ).toBe(150)
  expect(await formattersCreatedBy(() => zones.slice(-100).map((zone) => showInZone(AT, zone)))).toBe(0)
})
