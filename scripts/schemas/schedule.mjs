import { CLOCK, dictionary, list, object, ref, text, whole, words } from './parts.mjs'

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const WEEKDAY_KEYS = WEEKDAYS.flatMap((first) => [
  first,
  ...WEEKDAYS.filter((last) => last !== first).map((last) => `${first}-${last}`),
])

const DAYS_IN_MONTH =
  '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|[12]\\d)'
const INSTANT =
  '^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:[Zz]|[+-]\\d{2}(?::?\\d{2})?)(?:\\[[^\\]]+\\])*$'

const OBSERVED = [
  'nearest weekday',
  'next weekday',
  'sunday to monday',
  'next free weekday',
  'sunday to next free day',
  'none',
]

const weekday = words(...WEEKDAYS)
const year = whole(1000, 9999)
const daysAfter = whole(-365, 365)
const name = text()

/** The address of a schema, which editors read. */
const $schema = text()
const frame = { $schema, name, timeZone: ref('timeZone'), zoneChanges: ref('zoneChanges') }
const combined = (key, parts) =>
  object(['Frame', 'CombinedInput'], { ...frame, [key]: parts }, [key], { partly: true })
const version = (required) =>
  object(['ScheduleVersion'], { from: ref('date'), schedule: ref('schedule') }, required)

/** A day of a month: three groups of months, because the days differ. */
const monthDay = (type, more = {}) => ({
  anyOf: [
    [[1, 3, 5, 7, 8, 10, 12], 31],
    [[4, 6, 9, 11], 30],
    [[2], 29],
  ].map(([months, last]) =>
    object([type, 'MonthDay'], { month: words(...months), day: whole(1, last), ...more }, ['month', 'day'], {
      partly: true,
    }),
  ),
})

const dates = (type, forms) => ({
  anyOf: forms.map(([properties, required]) => object(type, properties, required, { partly: true })),
})

// A list of weeks takes turns from `firstWeek` on, so that key is required with it.
const isList = { required: ['weekly'], properties: { weekly: { type: 'array' } } }
const HAS_LIST_OF_WEEKS = {
  anyOf: [
    isList,
    {
      required: ['seasons'],
      properties: { seasons: { type: 'array', contains: { type: 'object', ...isList } } },
    },
  ],
}

/** The definitions that a schedule needs. */
export function scheduleDefinitions() {
  const [date, rows] = [ref('date'), ref('rows')]
  const years = { since: year, until: year }
  const yearlyRange = { from: ref('monthDay'), to: ref('monthDay'), ...years }
  const weeks = { anyOf: [ref('week'), list(ref('week'), { minItems: 1, maxItems: 53 })] }
  // Holidays and special hours take the same dates.
  const forms = (more, rule, required = []) =>
    [
      [{ on: date }, ['on']],
      [{ from: date, to: date }, ['from', 'to']],
      [{ every: ref('yearlyDate'), ...years, ...rule }, ['every']],
      [yearlyRange, ['from', 'to']],
    ].map(([keys, needed]) => [{ name, ...keys, ...more }, [...needed, ...required]])
  return {
    schedule: {
      anyOf: ['weeklySchedule', 'union', 'intersection', 'difference', 'succession'].map(ref),
    },
    weeklySchedule: {
      ...object(
        ['ScheduleInput'],
        {
          $schema,
          name,
          timeZone: ref('timeZone'),
          zoneChanges: ref('zoneChanges'),
          weekly: weeks,
          firstWeek: date,
          seasons: list(
            object(['Season', 'YearlyRange', 'Years'], { name, ...yearlyRange, weekly: weeks }, [
              'from',
              'to',
              'weekly',
            ]),
          ),
          holidays: list(ref('holiday')),
          specialHours: list(ref('specialHours')),
          holidaysThrough: date,
        },
        ['timeZone', 'weekly'],
      ),
      if: HAS_LIST_OF_WEEKS,
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: { required: ['firstWeek'] },
    },
    union: combined('union', list(ref('schedule'), { minItems: 1 })),
    intersection: combined('intersection', list(ref('schedule'), { minItems: 1 })),
    difference: combined('difference', list(ref('schedule'), { minItems: 2, maxItems: 2 })),
    succession: combined('versions', {
      type: 'array',
      items: [version(['schedule'])],
      additionalItems: version(['from', 'schedule']),
      minItems: 1,
    }),
    week: dictionary(rows, { propertyNames: words(...WEEKDAY_KEYS) }),
    rows: list(text(`^(?!24:00-)${CLOCK}-${CLOCK}$`, '09:00-17:00', '22:00-06:00', '00:00-24:00')),
    holiday: dates(
      ['Named', 'DateRange', 'YearlyRule', 'YearlyRange', 'Years'],
      forms({}, { observed: words(...OBSERVED) }),
    ),
    specialHours: dates(
      ['SpecialHours', 'DateRange', 'YearlyRule', 'YearlyRange', 'Years'],
      forms({ hours: rows }, {}, ['hours']),
    ),
    yearlyDate: {
      anyOf: [
        ...monthDay('DayOfMonth', { daysAfter }).anyOf,
        object(
          ['NthWeekday'],
          { month: whole(1, 12), weekday, nth: words(1, 2, 3, 4, 5, 'last'), daysAfter },
          ['weekday', 'nth'],
        ),
        ...['before', 'after'].map((side) =>
          object(['WeekdayNear'], { weekday, [side]: ref('monthDay'), daysAfter }, ['weekday', side], {
            partly: true,
          }),
        ),
        object(['FromEaster'], { easter: whole(-365, 365) }),
      ],
    },
    monthDay: monthDay('MonthDay'),
    zoneChanges: list(
      object(['ZoneChange'], { at: text(INSTANT), offset: text('^[+-](?:0\\d|1[0-5]):[0-5]\\d$', '-07:00') }),
    ),
    timeZone: text('^[A-Za-z][A-Za-z0-9_+/-]*$', 'America/Los_Angeles', 'Europe/London', 'UTC'),
    date: text(`^\\d{4}-(?:${DAYS_IN_MONTH})$`, '2024-12-25'),
    weekdayKey: words(...WEEKDAY_KEYS),
  }
}
