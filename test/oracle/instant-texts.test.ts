import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/zone/instant'
import { isTimeZone } from '../../src/zone/is-time-zone'
import { holds } from '../support/property'

// Compares how texts are read with Temporal (T1). With a time zone in brackets, that is Temporal.ZonedDateTime, which
// compares the offset with the zone.

const ZONES = Intl.supportedValuesOf('timeZone').filter(isTimeZone)
const [FIRST, LAST] = [Date.UTC(1972, 0, 8), Date.UTC(2038, 0, 1)]

const two = (value: number): string => String(value).padStart(2, '0')

function offsetText(minutes: number, form: 'short' | 'colon' | 'digits'): string {
  const [hours, rest] = [two(Math.floor(Math.abs(minutes) / 60)), two(Math.abs(minutes) % 60)]
  const sign = minutes < 0 ? '-' : '+'
  if (form === 'short' && rest === '00') return sign + hours
  return `${sign}${hours}${form === 'digits' ? '' : ':'}${rest}`
}

const drawn = fc.record({
  at: fc.integer({ min: FIRST + 2 * 86_400_000, max: LAST }),
  zone: fc.constantFrom(...ZONES),
  // Mostly the offset of the zone, sometimes another one.
  wrongBy: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.constantFrom(-60, -30, 30, 60, 1, 1439)),
  separator: fc.constantFrom('T', 't', ' '),
  form: fc.constantFrom('short', 'colon', 'digits'),
  digits: fc.stringMatching(/^\d{0,6}$/),
  ending: fc.constantFrom('offset', 'z', 'Z'),
  brackets: fc.constantFrom('none', 'zone', 'critical zone', 'own offset', 'zero offset'),
  annotation: fc.constantFrom(
    '',
    '[u-ca=gregory]',
    '[!u-ca=gregory]',
    '[foo=bar]',
    '[!foo=bar]',
    '[_a-1=b-C2]',
  ),
})

function textOf({ at, zone, wrongBy, separator, form, digits, ending, brackets, annotation }: Drawn): string {
  const real = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 6e10
  const minutes = Math.max(-1439, Math.min(1439, real + wrongBy))
  const shift = ending === 'offset' ? minutes * 60_000 : 0
  const local = new Date(at + shift).toISOString().slice(0, -1)
  const offset = ending === 'offset' ? offsetText(minutes, form) : ending
  const bracket = {
    none: '',
    zone: `[${zone}]`,
    'critical zone': `[!${zone}]`,
    'own offset': `[${offsetText(minutes, 'colon')}]`,
    'zero offset': '[+00:00]',
  }[brackets]
  return `${local.replace('T', separator)}${digits}${offset}${bracket}${annotation}`
}

type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never

/** What Temporal reads, or NaN. */
function temporal(text: string, hasZone: boolean): number {
  try {
    return (hasZone ? Temporal.ZonedDateTime : Temporal.Instant).from(text).epochMilliseconds
  } catch (error) {
    if (error instanceof RangeError) return Number.NaN
    throw error
  }
}

describe('texts are read as Temporal reads them (T1)', () => {
  test('in every form', () => {
    const seen = { read: 0, refused: 0 }
    const law = (each: Drawn): void => {
      const text = textOf(each)
      const expected = temporal(text, each.brackets !== 'none')
      seen[Number.isNaN(expected) ? 'refused' : 'read'] += 1
      expect(instantOf(text), text).toBe(expected)
    }
    holds(drawn, law, 1000)
    expect(seen.read).toBeGreaterThan(25)
    expect(seen.refused).toBeGreaterThan(25)
  })
})
