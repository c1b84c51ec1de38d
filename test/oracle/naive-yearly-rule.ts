/**
 * The yearly rules, implemented literally: walk all dates of the nearby years, and decide each by counting and by the
 * calendar. Shares no code with `src`: weekdays and months come from Intl, and Easter from the church tables in their
 * order: golden number, full moon, Sunday.
 */

export interface NaiveYearlyRule {
  readonly every: {
    readonly month?: number
    readonly day?: number
    readonly weekday?: string
    readonly nth?: number | 'last'
    readonly easter?: number
    readonly before?: { readonly month: number; readonly day: number }
    readonly after?: { readonly month: number; readonly day: number }
    readonly daysAfter?: number
  }
  readonly since?: number
  readonly until?: number
  readonly observed?: string
}

interface Shown {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: string
}

const formatter = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
})

const shownDates = new Map<string, Shown>()

/** Year, month, day and weekday of a date, from Intl. */
export function shown(date: string): Shown {
  const known = shownDates.get(date)
  if (known) return known
  const parts = formatter.formatToParts(Date.parse(`${date}T12:00:00Z`))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  const calendar = {
    year: Number(part('year')),
    month: Number(part('month')),
    day: Number(part('day')),
    weekday: part('weekday').toLowerCase(),
  }
  shownDates.set(date, calendar)
  return calendar
}

/** The date some days later or earlier, one step at a time. */
export function walked(date: string, days: number): string {
  let reached = Date.parse(`${date}T12:00:00Z`)
  for (let step = 0; step < Math.abs(days); step += 1) reached += Math.sign(days) * 24 * 3_600_000
  return new Date(reached).toISOString().slice(0, 10)
}

const easters = new Map<number, string>()

/**
 * The Sunday after the paschal full moon, which is at most 28 days after 21 March; two exceptions are one day earlier.
 */
export function naiveEaster(year: number): string {
  const known = easters.get(year) ?? walkedToEaster(year)
  easters.set(year, known)
  return known
}

function walkedToEaster(year: number): string {
  const golden = (year % 19) + 1
  const century = Math.floor(year / 100)
  // The solar and lunar equations of the Gregorian reform correct the Metonic cycle.
  const solar = century - Math.floor(century / 4)
  const lunar = Math.floor((8 * century + 13) / 25)
  let toFullMoon = (19 * (golden - 1) + solar - lunar + 15) % 30
  if (toFullMoon === 29 || (toFullMoon === 28 && golden > 11)) toFullMoon -= 1
  let date = walked(`${year}-03-21`, toFullMoon)
  do date = walked(date, 1)
  while (shown(date).weekday !== 'sun')
  return date
}

/** Whether a date matches `every`, before `daysAfter` is added. */
function isNamed(
  date: string,
  { month, day, weekday, nth, easter, before, after }: NaiveYearlyRule['every'],
): boolean {
  const calendar = shown(date)
  // One of the seven dates before or after the day has the weekday.
  const isWithinAWeek = (steps: number, of: { readonly month: number; readonly day: number }) =>
    [1, 2, 3, 4, 5, 6, 7].some((count) => {
      const reached = shown(walked(date, count * steps))
      return reached.month === of.month && reached.day === of.day
    })
  if (before) return calendar.weekday === weekday && isWithinAWeek(1, before)
  if (after) return calendar.weekday === weekday && isWithinAWeek(-1, after)
  if (easter !== undefined) return date === naiveEaster(calendar.year)
  // Without a month, the weekdays of every month are counted.
  if (calendar.month !== (month ?? calendar.month)) return false
  if (weekday === undefined) return calendar.day === day
  if (calendar.weekday !== weekday) return false
  if (nth === 'last') return shown(walked(date, 7)).month !== calendar.month
  let count = 0
  for (let back = date; shown(back).month === calendar.month; back = walked(back, -7)) count += 1
  return count === nth
}

/** The date on which a date is observed, if that does not depend on other holidays. */
export function observedOn(date: string, observed: string | undefined): string {
  const { weekday } = shown(date)
  if (observed === 'nearest weekday' && weekday === 'sat') return walked(date, -1)
  if (observed === 'nearest weekday' && weekday === 'sun') return walked(date, 1)
  if (observed === 'next weekday' && weekday === 'sat') return walked(date, 2)
  if (observed === 'next weekday' && weekday === 'sun') return walked(date, 1)
  if (observed === 'sunday to monday' && weekday === 'sun') return walked(date, 1)
  return date
}

const datesOfYears = new Map<number, readonly string[]>()

function datesOf(year: number): readonly string[] {
  const known = datesOfYears.get(year)
  if (known) return known
  const dates: string[] = []
  for (let date = `${year}-01-01`; shown(date).year === year; date = walked(date, 1)) dates.push(date)
  datesOfYears.set(year, dates)
  return dates
}

const named = new WeakMap<NaiveYearlyRule['every'], Map<number, readonly string[]>>()

/** The dates of a year that match `every`, before `daysAfter` is added. */
function namedIn(every: NaiveYearlyRule['every'], year: number): readonly string[] {
  const ofRule = named.get(every) ?? new Map<number, readonly string[]>()
  named.set(every, ofRule)
  const known = ofRule.get(year)
  if (known) return known
  const dates = datesOf(year).filter((date) => isNamed(date, every))
  ofRule.set(year, dates)
  return dates
}

/** The own dates of a rule in a year, before any of them is observed on another one. */
export function ownDates({ every, since, until }: NaiveYearlyRule, year: number): string[] {
  if (year < (since ?? year) || year > (until ?? year)) return []
  // `daysAfter` moves a date by up to a year.
  return [-2, -1, 0, 1, 2]
    .flatMap((years) => namedIn(every, year + years))
    .map((date) => walked(date, every.easter ?? every.daysAfter ?? 0))
    .filter((date) => shown(date).year === year)
}

/** The dates of a year that a rule makes holidays, if it does not depend on others. */
export function naiveHolidays(rule: NaiveYearlyRule, year: number): Set<string> {
  const own = [year - 1, year, year + 1].flatMap((each) => ownDates(rule, each))
  const observed = own.map((date) => observedOn(date, rule.observed))
  return new Set(observed.filter((date) => shown(date).year === year))
}
