import type { Issue, Weekly } from 'dueby'
import { oneOf } from '../../core/closest'
import { date } from '../../core/date'
import { type Message, report } from '../../core/issue'
import { EMPTY_LIST, UNKNOWN_OPTION } from '../../core/messages'
import { choice, list, listOf, optional, type Reader, reader, record, text } from '../../core/reader'
import { type DateWindow, dateWindow } from '../shared/date-window'
import { partOfSchedule } from '../shared/part-of-schedule'
import type { HolidaysClass } from './library'

/** The types of holidays in date-holidays. */
export type HolidayType = 'public' | 'bank' | 'school' | 'optional' | 'observance'

/** What to do with a holiday that lasts part of a day. */
export type HalfDays = 'holiday' | 'refuse' | { readonly weekly: Weekly }

/** The options of a call, read. */
export interface Settings {
  readonly window: DateWindow
  readonly country: string
  readonly state: string | undefined
  readonly region: string | undefined
  readonly types: readonly HolidayType[]
  readonly languages: readonly string[]
  readonly halfDays: HalfDays
  readonly substitutes: 'keep' | 'refuse'
  /** A day number. */
  readonly publishedThrough: number | undefined
}

/** Reads the options; `undefined`, and issues, if they are not usable. */
export function readSettings(
  options: unknown,
  Holidays: HolidaysClass,
  issues: Issue[],
): Settings | undefined {
  const found = OPTIONS.read(options, ['options'], issues) ?? {}
  const window = dateWindow(found.from, found.through, issues)
  const { country, state, region } = found
  if (country !== undefined) readPlace(country, state, region, new Holidays(), issues)
  if (!window || country === undefined) return undefined
  return {
    window,
    country,
    state,
    region,
    types: found.types ?? ['public'],
    languages: [found.languages ?? []].flat(),
    halfDays: found.halfDays ?? 'refuse',
    substitutes: found.substitutes ?? 'keep',
    publishedThrough: found.publishedThrough,
  }
}

/** The library takes any text, and silently gives the holidays of a larger place or none. */
function readPlace(
  country: string,
  state: string | undefined,
  region: string | undefined,
  library: InstanceType<HolidaysClass>,
  issues: Issue[],
): void {
  const check = (key: string, value: string, known: object | undefined): boolean => {
    const names = Object.keys(known ?? {})
    if (names.includes(value)) return true
    const expected = (): string =>
      names.length === 0 ? `no ${key}: date-holidays has none here` : oneOf(names, value)
    report(issues, UNKNOWN_OPTION, ['options', key], value, expected)
    return false
  }
  if (!check('country', country, library.getCountries('en'))) return
  if (state !== undefined && !check('state', state, library.getStates(country, 'en'))) return
  if (region === undefined) return
  if (state === undefined) report(issues, NEEDS_STATE, ['options', 'region'], region)
  else check('region', region, library.getRegions(country, state, 'en'))
}

const NEEDS_STATE: Message = {
  code: 'missing',
  words: (received) => [`the region ${received} has no state`, "the state that it is in, such as 'BY'"],
}

const TYPES_WORDS = "a list such as ['public']"
const TYPE_LIST = listOf(TYPES_WORDS, choice(['public', 'bank', 'school', 'optional', 'observance']))

/** The library would take an empty list for every type. */
const TYPES: Reader<readonly HolidayType[]> = list(TYPES_WORDS, (types, path, issues) => {
  if (types.length === 0) report(issues, EMPTY_LIST, path, undefined, TYPES_WORDS)
  return TYPE_LIST.read(types, path, issues)
})

const WEEK = record<{ weekly: Weekly }>("{ weekly: { 'mon-fri': ['09:00-17:00'] } }", {
  weekly: partOfSchedule<Weekly>('weekly', "the hours of an ordinary week, { 'mon-fri': ['09:00-17:00'] }"),
})
const HALF_DAYS_WORDS = "'holiday', 'refuse', or { weekly } for special hours"

const HALF_DAYS: Reader<HalfDays> = {
  expected: HALF_DAYS_WORDS,
  read(value, path, issues) {
    if (typeof value !== 'object')
      return choice(['holiday', 'refuse'], HALF_DAYS_WORDS).read(value, path, issues)
    const { weekly } = WEEK.read(value, path, issues) ?? {}
    return weekly && { weekly }
  },
}

const LANGUAGES: Reader<string | readonly string[]> = {
  expected: "a language such as 'en', or a list of them",
  read(value, path, issues) {
    const one = reader(
      "a language such as 'en', or a list of them",
      (given): given is string => typeof given === 'string',
    )
    return Array.isArray(value)
      ? listOf('', text('a language')).read(value, path, issues)
      : one.read(value, path, issues)
  },
}

const OPTIONS = record("{ country: 'DE', from: '2024-01-01', through: '2024-12-31' }", {
  country: text("a country such as 'DE'"),
  state: optional(text("a state such as 'BY'")),
  region: optional(text('a region')),
  from: date('the first date, included'),
  through: date('the last date, included'),
  types: optional(TYPES),
  languages: optional(LANGUAGES),
  substitutes: optional(choice(['keep', 'refuse'])),
  halfDays: optional(HALF_DAYS),
  publishedThrough: optional(date('the last date of the published list')),
})
