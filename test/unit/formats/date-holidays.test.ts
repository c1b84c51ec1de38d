import { defineSchedule, isOpen } from 'dueby'
import { holidaysFromDateHolidays } from 'dueby/formats'
import { describe, expect, test } from 'vitest'
import { listedDays } from '../../../src/formats/date-holidays/listed-days'
import { codesWithPaths, rejectedIssues } from '../../support/issues'

const year = { from: '2024-01-01', through: '2024-12-31' } as const
const weekly = { 'mon-fri': ['09:00-17:00'] } as const
type Options = Parameters<typeof holidaysFromDateHolidays>[0]
const read = (options: Partial<Options>) => holidaysFromDateHolidays({ country: 'US', ...year, ...options })

describe('public holidays of date-holidays', () => {
  test('of a country, a state and a region', async () => {
    const names = async (place: Partial<Options>) => (await read(place)).holidays.map(({ name }) => name)
    const [germany, bavaria, augsburg] = [
      await names({ country: 'DE' }),
      await names({ country: 'DE', state: 'BY' }),
      await names({ country: 'DE', state: 'BY', region: 'A' }),
    ]
    expect(germany).toHaveLength(9)
    expect(germany).not.toContain('Allerheiligen')
    expect(bavaria).toContain('Allerheiligen')
    expect(bavaria).not.toContain('Augsburger Friedensfest')
    expect(augsburg).toContain('Augsburger Friedensfest')
  })

  test('names in a language, or in the first that has one', async () => {
    const first = async (languages?: string | string[]) =>
      (await read({ country: 'JP', ...(languages && { languages }) })).holidays[0]?.name
    expect(await first()).toBe('元日')
    expect(await first('en')).toBe("New Year's Day")
    expect(await first(['xx', 'en'])).toBe("New Year's Day")
  })

  test('types: public ones, unless others are asked for', async () => {
    const names = async (types?: Options['types']) =>
      (await read({ country: 'US', ...(types && { types }) })).holidays.map(({ name }) => name)
    expect(await names()).not.toContain("Valentine's Day")
    expect(await names(['observance'])).toContain("Valentine's Day")
    expect(await names(['public', 'observance'])).toEqual(
      expect.arrayContaining(['Christmas Day', "Mother's Day"]),
    )
  })

  test('a substitute day is found in the year before its holiday', async () => {
    const december = { from: '2021-12-31', through: '2021-12-31' } as const
    const { holidays, report, complete } = await read(december)
    expect(holidays).toEqual([{ name: "New Year's Day (substitute day)", on: '2021-12-31' }])
    expect(report).toEqual([
      {
        kind: 'kept',
        at: ['2021-12-31', "New Year's Day (substitute day)"],
        message: "New Year's Day (substitute day), 2021-12-31, public, substitute day",
      },
    ])
    expect(complete).toBe(true)
    const without = await read({ ...december, substitutes: 'refuse' })
    expect(without.holidays).toEqual([])
    expect(without.report).toMatchObject([{ kind: 'changed', message: expect.stringContaining('left out') }])
    expect(without.complete).toBe(true)
  })

  test('half days are refused, become holidays, or special hours', async () => {
    const austria = {
      country: 'AT',
      types: ['bank', 'observance'],
      from: '2024-12-24',
      through: '2024-12-24',
    } as const
    const refused = await read(austria)
    expect([refused.holidays, refused.specialHours, refused.complete]).toEqual([[], [], false])
    expect(refused.report).toMatchObject([{ kind: 'refused', at: ['2024-12-24', 'Heiliger Abend'] }])
    expect(refused.report[0]?.message).toContain('closed 14:00-24:00')
    const whole = await read({ ...austria, halfDays: 'holiday' })
    expect(whole.holidays).toEqual([{ name: 'Heiliger Abend', on: '2024-12-24' }])
    expect(whole.report).toMatchObject([{ kind: 'changed' }])
    expect(whole.complete).toBe(false)
    const short = await read({ ...austria, halfDays: { weekly } })
    expect(short.specialHours).toEqual([{ name: 'Heiliger Abend', on: '2024-12-24', hours: ['09:00-14:00'] }])
    expect(short.complete).toBe(true)
    const { holidays, specialHours, holidaysThrough } = short
    const office = defineSchedule({
      timeZone: 'Europe/Vienna',
      weekly,
      holidays,
      specialHours,
      holidaysThrough,
    })
    expect(isOpen('2024-12-24T13:59:00+01:00', office)).toBe(true)
    expect(isOpen('2024-12-24T14:00:00+01:00', office)).toBe(false)
  })

  test('the library is quoted where it warns, and the result is not complete then', async () => {
    const { holidays, report, complete } = await read({ country: 'SA' })
    expect(complete).toBe(false)
    const fitr = report.find(({ message }) => message.includes('sighting of the moon'))
    expect(fitr?.kind).toBe('kept')
    expect(holidays.some(({ from }) => from !== undefined)).toBe(true)
    const bosnia = await read({ country: 'BA' })
    expect(bosnia.report.find(({ at }) => (at as string[])[0] === '2024-08-28')?.message).toBe(
      'Velika Gospa, 2024-08-28, public; date-holidays notes: orthodox',
    )
  })

  test('whole dates are kept beside a part of a day, which is left out and reported', async () => {
    const { holidays, report, complete } = await read({ country: 'TR' })
    // The official whole dates. The afternoon before each is a half day.
    expect(holidays).toContainEqual({ name: 'Ramazan Bayramı', from: '2024-04-10', to: '2024-04-12' })
    expect(holidays).toContainEqual({ name: 'Kurban Bayramı', from: '2024-06-16', to: '2024-06-19' })
    const entry = report.find(({ at }) => (at as string[])[1] === 'Ramazan Bayramı')
    expect(entry).toMatchObject({ kind: 'changed', at: ['2024-04-10', 'Ramazan Bayramı'] })
    expect(entry?.message).toMatch(/2024-04-10 to 2024-04-12, public; it also lasts a part of a day/)
    expect(entry?.message).toContain('sighting of the moon')
    expect(complete).toBe(false)
  })

  test('the library shows no end, so coverage is what the caller has compared (S10)', async () => {
    const through = async (publishedThrough?: Options['publishedThrough']) =>
      (await read({ ...(publishedThrough && { publishedThrough }) })).holidaysThrough
    expect(await through()).toBe('2023-12-31')
    expect(await through('2024-06-30')).toBe('2024-06-30')
    expect(await through('2030-12-31')).toBe('2024-12-31')
    expect(await through('2020-01-01')).toBe('2023-12-31')
  })

  test('only dates that a schedule can use, and a longer holiday is cut at both ends', async () => {
    const far = await read({ from: '2300-01-01', through: '2301-01-01' })
    expect([far.holidays, far.report]).toEqual([[], []])
    const { holidays } = await read({ country: 'SA', from: '2024-06-17', through: '2024-06-18' })
    expect(holidays).toMatchObject([{ from: '2024-06-17', to: '2024-06-18' }])
  })

  test.each<[object, string, string, string]>([
    [{ country: 'XX' }, 'unknown-option', 'options.country', "'XX'"],
    [{ country: 'gb' }, 'unknown-option', 'options.country', "'GB'"],
    [{ country: 'DE', state: 'XX' }, 'unknown-option', 'options.state', "'BY'"],
    [{ country: 'JP', state: 'XX' }, 'unknown-option', 'options.state', 'date-holidays has none here'],
    [{ country: 'DE', state: 'BY', region: 'XX' }, 'unknown-option', 'options.region', "'A'"],
    [{ country: 'DE', region: 'A' }, 'missing', 'options.region', "such as 'BY'"],
    [{ country: 7 }, 'wrong-type', 'options.country', "'DE'"],
    [{ from: '2024-02-30' }, 'invalid-date', 'options.from', '2024-02-30'],
    [{ through: '2023-01-01' }, 'reversed-range', 'options.through', '2024-01-01'],
    [{ types: [] }, 'empty-list', 'options.types', "['public']"],
    [{ types: ['pubic'] }, 'unknown-option', 'options.types.0', "'public'"],
    [{ languages: 7 }, 'wrong-type', 'options.languages', "'en'"],
    [{ languages: [7] }, 'wrong-type', 'options.languages.0', 'language'],
    [{ halfDays: 'keep' }, 'unknown-option', 'options.halfDays', "'refuse'"],
    [{ halfDays: {} }, 'missing', 'options.halfDays.weekly', 'ordinary week'],
    [{ halfDays: { weekly: { mon: ['9-5'] } } }, 'invalid-hours', 'options.halfDays.weekly.mon.0', ''],
    [{ substitutes: 'drop' }, 'unknown-option', 'options.substitutes', "'keep'"],
    [{ year: 2024 }, 'unknown-key', 'options.year', 'country'],
  ])('options that are wrong: %j', async (options, code, path, message) => {
    const issues = await rejectedIssues(read(options as Options))
    expect(codesWithPaths(issues)).toEqual([`${code} ${path}`])
    expect(issues[0]?.message).toContain(message)
  })
})

test.each<[string, number, unknown]>([
  ['2024-05-01 00:00:00', 24, ['2024-05-01', '2024-05-01', undefined]],
  ['2024-03-31 00:00:00', 23, ['2024-03-31', '2024-03-31', undefined]],
  ['2024-04-09 00:00:00 -0600', 72, ['2024-04-09', '2024-04-11', undefined]],
  ['2024-12-24 14:00:00', 10, ['2024-12-24', '2024-12-24', { start: 840, end: 1440 }]],
  ['2024-02-14 00:00:00', 14, ['2024-02-14', '2024-02-14', { start: 0, end: 840 }]],
  ['2024-04-10 00:00:00 -0600', 90, ['2024-04-10', '2024-04-12', undefined]],
  ['2024-12-24 14:00:00', 34, undefined],
  ['2024-05-01 00:00:00', 0, undefined],
  ['2024-02-30 00:00:00', 24, undefined],
])('the dates of a listed holiday: %s for %i hours', (date, hours, expected) => {
  const holiday = {
    date,
    start: new Date(0),
    end: new Date(hours * 3_600_000),
    name: '',
    type: 'public',
    rule: '',
  } as const
  const days = listedDays(holiday)
  const text = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
  expect(days && [text(days.first), text(days.last), days.span]).toEqual(expected)
})
