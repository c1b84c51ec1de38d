import { expect, test } from 'vitest'
import { holidaysFromDateHolidays } from '../../src/formats/index'

// The lists that governments have published, compared with what the importer reads from date-holidays.

interface Row {
  readonly place: { readonly country: string; readonly state?: string }
  readonly year: number
  /** The published dates, as MM-DD, or as YYYY-MM-DD in another year. */
  readonly published: string
  /** Whether the list has only the days off from Monday to Friday, and not also the dates of holidays on a weekend. */
  readonly weekdaysOnly?: true
  /** Dates that date-holidays 3.37 does not have: it never moves Veterans Day, `usFederalHolidays` of `dueby` does. */
  readonly missing?: readonly string[]
  readonly why: string
}

const england = { country: 'GB', state: 'ENG' } as const
const bavaria = { country: 'DE', state: 'BY' } as const
const usa = { country: 'US' } as const
const japan = { country: 'JP' } as const
const BANK_HOLIDAYS = 'gov.uk, bank holidays in England and Wales'
const FEIERTAGE = 'Bavarian law on holidays; Assumption Day is only one in Catholic communities'
const OPM = 'opm.gov, federal holidays'
const CABINET_OFFICE = 'list of the Cabinet Office of Japan'

const rows: readonly Row[] = [
  {
    place: england,
    year: 2022,
    weekdaysOnly: true,
    why: BANK_HOLIDAYS,
    published: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  },
  {
    place: england,
    year: 2023,
    weekdaysOnly: true,
    why: BANK_HOLIDAYS,
    published: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  },
  {
    place: england,
    year: 2024,
    weekdaysOnly: true,
    why: BANK_HOLIDAYS,
    published: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  },
  {
    place: bavaria,
    year: 2022,
    why: FEIERTAGE,
    published: '01-01 01-06 04-15 04-18 05-01 05-26 06-06 06-16 10-03 11-01 12-25 12-26',
  },
  {
    place: bavaria,
    year: 2023,
    why: FEIERTAGE,
    published: '01-01 01-06 04-07 04-10 05-01 05-18 05-29 06-08 10-03 11-01 12-25 12-26',
  },
  {
    place: bavaria,
    year: 2024,
    why: FEIERTAGE,
    published: '01-01 01-06 03-29 04-01 05-01 05-09 05-20 05-30 10-03 11-01 12-25 12-26',
  },
  {
    place: usa,
    year: 2022,
    weekdaysOnly: true,
    why: OPM,
    published: '01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26',
  },
  {
    place: usa,
    year: 2023,
    weekdaysOnly: true,
    missing: ['2023-11-10'],
    why: OPM,
    published: '01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25',
  },
  {
    place: usa,
    year: 2024,
    weekdaysOnly: true,
    why: OPM,
    published: '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  },
  {
    place: japan,
    year: 2022,
    why: CABINET_OFFICE,
    published:
      '01-01 01-10 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-23 10-10 11-03 11-23',
  },
  {
    place: japan,
    year: 2023,
    why: CABINET_OFFICE,
    published:
      '01-01 01-02 01-09 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-23 10-09 11-03 11-23',
  },
  {
    place: japan,
    year: 2024,
    why: CABINET_OFFICE,
    published:
      '01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23',
  },
]

const isWeekday = (date: string) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

test.each(rows)('$place $year: $why', async ({ place, year, published, weekdaysOnly, missing = [] }) => {
  const { holidays } = await holidaysFromDateHolidays({
    ...place,
    from: `${year}-01-01`,
    through: `${year}-12-31`,
  })
  const dates = holidays.map(({ on = '' }) => on as string)
  const found = [...new Set(weekdaysOnly ? dates.filter(isWeekday) : dates)]
  const expected = published.split(' ').map((date) => `${year}-${date}`)
  expect(found).toEqual(expected.filter((date) => !missing.includes(date)))
  for (const date of missing) expect(expected).toContain(date)
})
