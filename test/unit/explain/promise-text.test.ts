import { firstResponseDue, gladly, promiseText } from 'dueby'
import { describe, expect, test, vi } from 'vitest'
import { issuesOf } from '../../support/issues'
import { EXAMPLES } from '../../support/ledgers'

const dueAt = new Date('2024-01-02T15:00:00Z')
const due = { dueAt, zone: 'America/Los_Angeles' }

/** The fields of a text of which only `Intl` knows the order and the signs. */
const fieldsOf = (text: string): string[] =>
  // Runtimes differ in the zero of 07:00.
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((field) => field.replace(/^0(?=[1-9])/, ''))
const codesOf = (call: () => unknown): string[] =>
  issuesOf(call).map(({ code, path }) => `${path.join('.')} ${code}`)

describe('the time of the schedule', () => {
  test('en-US, the default', () => {
    expect(fieldsOf(promiseText(due))).toEqual(['by', '7', '00', 'AM', 'Pacific', 'Tue', 'Jan', '2'])
  })

  test('a time that occurs twice has the name of its zone with the season', () => {
    const zoneAt = (at: string, zone = due.zone) =>
      promiseText({ dueAt: new Date(at), zone }, { words: { promise: '{zone}' } })
    expect(zoneAt('2023-11-05T07:59:00Z')).toBe('Pacific')
    expect(zoneAt('2023-11-05T08:30:00Z')).toBe('PDT')
    expect(zoneAt('2023-11-05T09:30:00Z')).toBe('PST')
    expect(zoneAt('2023-11-05T10:00:00Z')).toBe('Pacific')
  })

  test('on the clock of the customer and with a name of your own, too', () => {
    const both = (at: string, words = {}): string =>
      promiseText(
        { dueAt: at, zone: 'UTC' },
        { zone: 'America/Denver', words: { otherTime: ' ({city})', ...words } },
      )
    expect(both('2023-11-05T07:30:00Z')).toContain(' (Denver, MDT)')
    expect(both('2023-11-05T08:30:00Z')).toContain(' (Denver, MST)')
    expect(both('2023-11-05T09:30:00Z')).toContain(' (Denver)')
    const words = { promise: '{zone}', zones: { 'America/Los_Angeles': 'California' } }
    expect(promiseText({ ...due, dueAt: '2023-11-05T08:30:00Z' }, { words })).toBe('California, PDT')
    expect(promiseText({ ...due, dueAt: '2023-11-05T09:30:00Z' }, { words })).toBe('California, PST')
    expect(promiseText(due, { words })).toBe('California')
  })

  test('en-GB', () => {
    const fields = fieldsOf(promiseText(due, { locale: 'en-GB' }))
    expect(fields).toEqual(['by', '7', '00', 'Pacific', 'Tue', '2', 'Jan'])
  })

  test('spaces are ordinary ones, in old and new runtimes', () => {
    expect(promiseText(due)).not.toMatch(/[\u00a0\u202f]/)
  })

  test.each([
    ['America/New_York', 'Eastern'],
    ['America/Phoenix', 'Mountain Standard Time'],
    ['Europe/Berlin', 'Central European Time'],
    ['Asia/Kolkata', 'India Standard Time'],
    ['UTC', 'UTC'],
  ])('%s is %s', (schedule, name) => {
    expect(promiseText({ dueAt }, { schedule })).toContain(` ${name}, `)
  })

  test('a schedule, a ledger, or corrected clock changes', () => {
    const request = { tier: 'standard', priority: 'P1', receivedAt: '2023-12-22T17:00:00-08:00' } as const
    const ofDue = promiseText(firstResponseDue(request, gladly), { schedule: gladly.schedule })
    expect(ofDue).toBe(promiseText(due))
    expect(promiseText(EXAMPLES.christmas)).toBe(promiseText(due))
    const zoneChanges = [{ at: '2024-01-01T00:00:00Z', offset: '-07:00' }] as const
    expect(fieldsOf(promiseText({ ...due, zoneChanges })).slice(0, 3)).toEqual(['by', '8', '00'])
    const words = { zones: { 'Europe/London': 'London', 'Moon/Base': 'Moon' } }
    const always = [{ at: '1972-01-08T00:00:00Z', offset: '-07:00' }] as const
    expect(promiseText({ dueAt, zone: 'Moon/Base', zoneChanges: always }, { words })).toContain(
      '8:00 AM Moon, ',
    )
  })
})

describe('the time of the customer', () => {
  test.each([
    ['America/Los_Angeles', 'Los Angeles'],
    ['Etc/GMT+5', 'GMT-05:00'],
    ['Etc/UTC', 'UTC'],
  ])('%s is in %s', (zone, city) => {
    const words = { promise: '', otherTime: '{city}', otherDate: '{city}' }
    expect(promiseText({ dueAt, zone: 'Asia/Tokyo' }, { zone, words })).toBe(city)
  })

  test('it is alone if nothing tells the zone of the schedule', () => {
    const [alone, ofLedger] = [{ dueAt }, due].map((each) => promiseText(each, { zone: 'Asia/Tokyo' }))
    expect(fieldsOf(alone ?? '')).toEqual('by 12 00 AM Japan Standard Time Wed Jan 3'.split(' '))
    expect(ofLedger).toContain('Pacific')
  })

  const inZone = (zone: string, locale = 'en-US'): string[] => fieldsOf(promiseText(due, { zone, locale }))

  test('it follows, without the date if that is the same', () => {
    expect(inZone('Europe/London').slice(8)).toEqual(['3', '00', 'PM', 'in', 'London'])
    expect(inZone('Europe/London', 'en-GB').slice(7)).toEqual(['15', '00', 'in', 'London'])
  })

  test('it has its date if that is another one', () => {
    expect(inZone('Pacific/Auckland').slice(8)).toEqual([
      '4',
      '00',
      'AM',
      'Wed',
      'Jan',
      '3',
      'in',
      'Auckland',
    ])
    expect(inZone('Pacific/Auckland', 'en-GB').slice(7)).toEqual([
      '4',
      '00',
      'Wed',
      '3',
      'Jan',
      'in',
      'Auckland',
    ])
  })

  test('it is left out where the clock shows the same', () => {
    expect(promiseText(due, { zone: 'America/Los_Angeles' })).toBe(promiseText(due))
    expect(promiseText(due, { zone: 'America/Vancouver' })).toBe(promiseText(due))
  })

  test('a city of several words', () => {
    expect(promiseText(due, { zone: 'America/New_York' })).toMatch(/ in New York\)$/)
  })
})

describe('words', () => {
  test('all of them can be replaced', () => {
    const words = {
      promise: 'bis {date} um {time} ({zone})',
      otherTime: ', {time} in {city}',
      zones: { 'America/Los_Angeles': 'Kalifornien', 'Europe/London': 'London, UK' },
    }
    const text = promiseText(due, { zone: 'Europe/London', locale: 'de', words })
    expect(fieldsOf(text)).toEqual(
      expect.arrayContaining(['bis', '2', 'um', '7', '00', 'Kalifornien', '15', '00', 'in', 'London', 'UK']),
    )
    const otherDate = ' – {zone}: {date}'
    expect(promiseText(due, { zone: 'Asia/Tokyo', words: { otherDate } })).toMatch(
      / – Japan Standard Time: Wed, Jan 3$/,
    )
  })

  test('a zone has its name under each of its own', () => {
    const named = (schedule: string, zone: string): string =>
      promiseText(due, { schedule, words: { promise: '{zone}', zones: { [zone]: 'Office' } } })
    expect(named('Asia/Kolkata', 'Asia/Calcutta')).toBe('Office')
    expect(named('Asia/Calcutta', 'Asia/Kolkata')).toBe('Office')
    expect(named('europe/london', 'Europe/London')).toBe('Office')
    expect(named('Europe/London', 'Europe/Paris')).not.toBe('Office')
    expect(named('Europe/London', 'nowhere')).not.toBe('Office')
  })

  test('names that every object has are no names of zones', () => {
    const words = { zones: {} }
    expect(promiseText(due, { words })).toBe(promiseText(due))
    expect(promiseText(due, { words: { promise: '{ {time} }' } })).toBe('{ 7:00 AM }')
  })

  test('an unknown placeholder is an issue', () => {
    const words = {
      promise: 'by {tiem}',
      otherTime: '{constructor} {time} {}',
      otherDate: '{date} in {city}',
    }
    expect(codesOf(() => promiseText(due, { words }))).toEqual([
      'options.words.promise unknown-key',
      'options.words.otherTime unknown-key',
      'options.words.otherTime unknown-key',
    ])
    expect(() => promiseText(due, { words: { promise: 'by {tiem}' } })).toThrow(
      "options.words.promise: the text has the unknown placeholder '{tiem}'. Expected 'time', 'date', 'zone' or 'city' (did you mean 'time'?).",
    )
  })
})

describe('small runtimes', () => {
  test('a runtime without generic names of zones gives the city', () => {
    const { DateTimeFormat } = Intl
    const spy = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function (
      this: unknown,
      locale?: string | string[],
      options?: Intl.DateTimeFormatOptions,
    ) {
      if (options?.timeZoneName === 'longGeneric') throw new RangeError('unknown option')
      return new DateTimeFormat(locale, options)
    } as typeof Intl.DateTimeFormat)
    try {
      // The formatters of zones that were shown before are kept.
      expect(promiseText({ dueAt, zone: 'America/Boise' })).toContain('8:00 AM Boise, ')
    } finally {
      spy.mockRestore()
    }
  })

  test('a language that the runtime does not have is shown in another one', () => {
    expect(promiseText(due, { locale: 'xx' })).toMatch(/^by .+/)
  })
})

test('issues', () => {
  expect(codesOf(() => promiseText({ dueAt }))).toEqual(['options.zone missing'])
  expect(codesOf(() => promiseText(undefined as never))).toEqual(['due missing'])
  const bad = { zone: 'PST', locale: 'not a locale', words: { promise: 1, zones: { UTC: 2 } }, when: 1 }
  expect(codesOf(() => promiseText({ dueAt: 'soon', zone: 'Mars' }, bad as never))).toEqual([
    'due.dueAt invalid-instant',
    'due.zone unknown-zone',
    'options.zone unknown-zone',
    'options.locale wrong-type',
    'options.words.promise wrong-type',
    'options.words.zones.UTC wrong-type',
    'options.when unknown-key',
  ])
})
