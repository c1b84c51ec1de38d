import { describe } from '../../../core/describe'
import type { IcalReading } from './properties'
import type { IcalRulePart } from './reader'

/** The values of each part of a recurrence rule. All of them are supported. */
export type IcalRuleParts = ReadonlyMap<string, IcalRulePart[1]>

type IsSupported = (value: string | number) => boolean
const always: IsSupported = () => true
const notZero: IsSupported = (value) => value !== 0
const among = (...known: readonly string[]): IsSupported => {
  return (value) => known.includes(String(value))
}

// Parts such as BYHOUR are absent because they have no meaning for whole days.
const PARTS: ReadonlyMap<string, IsSupported> = new Map([
  ['FREQ', among('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY')],
  ['INTERVAL', always],
  ['COUNT', (value) => Number(value) > 0],
  ['UNTIL', always],
  ['WKST', always],
  ['BYMONTH', always],
  ['BYWEEKNO', notZero],
  ['BYYEARDAY', notZero],
  ['BYMONTHDAY', notZero],
  // ical.js accepts a sign without a number.
  ['BYDAY', (value) => !/^[+-]\D/.test(String(value))],
  ['BYSETPOS', notZero],
  ['RSCALE', among('GREGORIAN')],
  ['SKIP', among('OMIT')],
])

/** Parts that RFC 5545 allows only with some frequencies. */
const FREQUENCIES_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['BYWEEKNO', ['YEARLY']],
  ['BYYEARDAY', ['YEARLY']],
  ['BYMONTHDAY', ['YEARLY', 'MONTHLY', 'DAILY']],
])

/** Splits the value of an RRULE into its parts; `undefined`, and problems, if one of them is not supported. */
export function readIcalRuleParts(
  text: string,
  { reader, problems }: IcalReading,
): IcalRuleParts | undefined {
  const parts = new Map<string, IcalRulePart[1]>()
  const before = problems.length
  for (const written of text.split(';').filter(Boolean)) {
    const [name = '', values = []] = reader.rulePart(written) ?? []
    const isSupported = PARTS.get(name)
    if (!isSupported || !values.every(isSupported))
      problems.push(`its RRULE has ${describe(written)}, which is not supported for whole days`)
    else if (parts.has(name)) problems.push(`its RRULE has ${name} twice`)
    else parts.set(name, values)
  }
  if (problems.length === before) problems.push(...contradictions(parts))
  return problems.length === before ? parts : undefined
}

/** Why parts that are supported one by one have no meaning together. */
function contradictions(parts: IcalRuleParts): string[] {
  const found: string[] = []
  const frequency = String(parts.get('FREQ') ?? '')
  if (!frequency) found.push('its RRULE has no FREQ')
  if (parts.has('COUNT') && parts.has('UNTIL')) found.push('its RRULE has both COUNT and UNTIL')
  for (const [name, allowed] of FREQUENCIES_OF) {
    if (parts.has(name) && !allowed.includes(frequency))
      found.push(`its RRULE has ${name}, which FREQ=${frequency} does not allow`)
  }
  const weekdays = parts.get('BYDAY')?.join() ?? ''
  const allowsNumbers = (frequency === 'YEARLY' && !parts.has('BYWEEKNO')) || frequency === 'MONTHLY'
  if (/\d/.test(weekdays) && !allowsNumbers)
    found.push(
      `its RRULE has BYDAY=${weekdays}, but a number before a weekday needs FREQ=MONTHLY, or FREQ=YEARLY without BYWEEKNO`,
    )
  return found
}
