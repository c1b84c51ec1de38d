import { holidaysFromIcal, type IcalHolidays } from 'dueby/formats'

export const years = { from: '2020-01-01', through: '2025-12-31' } as const

/** A calendar of events, each given as its lines. */
export const calendar = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\n')

/** The holidays of a calendar with one event. */
export const read = (...lines: string[]): Promise<IcalHolidays> => holidaysFromIcal(calendar(lines), years)

/** Holidays as short text: '2023-12-25', '2023-12-25/2023-12-29'. */
export const datesOf = async (result: IcalHolidays | Promise<IcalHolidays>): Promise<string[]> =>
  (await result).holidays.map(({ on, from, to }) => on ?? `${from}/${to}`)
