import { addBusinessTime, addBusinessTimeMany, type Duration, type Schedule } from 'dueby'
import { Temporal } from 'temporal-polyfill'

declare const schedule: Schedule
const at = new Date(0)

addBusinessTime(at, 7_200_000, schedule)
addBusinessTime(at, '2 hours', schedule)
addBusinessTime(at, '1 hour 30 minutes', schedule)
addBusinessTime(at, 'PT2H30M', schedule)
addBusinessTime(at, '-PT2H', schedule)
addBusinessTime(at, { hours: 2, minutes: 30 }, schedule)
addBusinessTime(at, '2 hours 30 minutes 10 seconds', schedule)
addBusinessTime(at, '30 minutes 10 seconds', schedule)
addBusinessTime(at, '-1 hour 30 minutes', schedule)
addBusinessTimeMany(Float64Array.of(0), { seconds: 1, milliseconds: 1 }, schedule)

// Values that may be absent, from a form for example. The compiler option exactOptionalPropertyTypes is on.
declare const minutes: number | undefined
addBusinessTime(at, { hours: 1, minutes }, schedule)

addBusinessTime(at, Temporal.Duration.from('PT2H'), schedule)
addBusinessTimeMany(Float64Array.of(0), Temporal.Duration.from('PT2H'), schedule)

/** What the types of Luxon say of its `Duration`, as far as it matters here. */
interface LuxonDuration {
  get years(): number
  get days(): number
  get hours(): number
  get minutes(): number
  get seconds(): number
  get milliseconds(): number
  toISO(): string
  toJSON(): string
}
declare const luxon: LuxonDuration
addBusinessTime(at, luxon, schedule)

declare const ticket: { readonly estimate: Duration }
addBusinessTime(at, ticket.estimate, schedule)

// Text that is only known at run time is checked then.
declare const text: string
declare const count: number
addBusinessTime(at, text, schedule)
addBusinessTime(at, `-${count} hours`, schedule)
addBusinessTimeMany(Float64Array.of(0), text, schedule)

// @ts-expect-error a misspelt unit
addBusinessTime(at, '2 huors', schedule)

// @ts-expect-error the same in a column
addBusinessTimeMany(Float64Array.of(0), '2 hours 30 minuets', schedule)

// @ts-expect-error one of two units is a day
addBusinessTime(at, { hours: 2, days: 1 }, schedule)

// @ts-expect-error a day has no fixed length: addBusinessDays counts days
addBusinessTime(at, '1 day', schedule)

// @ts-expect-error the same in an object
addBusinessTime(at, { days: 1 }, schedule)

// @ts-expect-error amounts are numbers
addBusinessTime(at, { hours: '2' }, schedule)

// @ts-expect-error a Date is an instant, not a duration
addBusinessTime(at, new Date(0), schedule)

// @ts-expect-error a Temporal.PlainDate has no hours
addBusinessTime(at, Temporal.PlainDate.from('2024-01-01'), schedule)
