import { shown } from '../shared/shown'
import type { IcalRulePart } from './ical-reader'
import type { IcalReading } from './ical-reading'

/** The values of each part of a recurrence rule, all of them such as this library knows. */
export type IcalRuleParts = ReadonlyMap<string, IcalRulePart[1]>

type IsKnown = (value: string | number) => boolean
const always: IsKnown = () => true
const notZero: IsKnown = (value) => value !== 0
const oneOf = (...known: readonly string[]): IsKnown => {
  return (value) => known.includes(String(value))
}

// BYHOUR and its like, which mean nothing on a whole day, are absent on purpose.
const KNOWN: ReadonlyMap<string, IsKnown> = new Map([
  ['FREQ', oneOf('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY')],
  ['INTERVAL', always],
  ['COUNT', (value) => Number(value) > 0],
  ['UNTIL', always],
  ['WKST', always],
  ['BYMONTH', always],
  ['BYWEEKNO', notZero],
  ['BYYEARDAY', notZero],
  ['BYMONTHDAY', notZero],
  // ical.js takes a sign without a number.
  ['BYDAY', (value) => !/^[+-]\D/.test(String(value))],
  ['BYSETPOS', notZero],
  ['RSCALE', oneOf('GREGORIAN')],
  ['SKIP', oneOf('OMIT')],
])

/** Parts that RFC 5545 allows only with some frequencies. */
const FREQUENCIES_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['BYWEEKNO', ['YEARLY']],
  ['BYYEARDAY', ['YEARLY']],
  ['BYMONTHDAY', ['YEARLY', 'MONTHLY', 'DAILY']],
])

/** Takes the value of an RRULE apart; `undefined`, and problems, when a part of it is not understood. */
export function readIcalRuleParts(
  text: string,
  { reader, problems }: IcalReading,
): IcalRuleParts | undefined {
  const parts = new Map<string, IcalRulePart[1]>()
  const before = problems.length
  for (const written of text.split(';').filter(Boolean)) {
    const [name = '', values = []] = reader.rulePart(written) ?? []
    const isKnown = KNOWN.get(name)
    if (!isKnown || !values.every(isKnown))
      problems.push(`its RRULE has ${shown(written)}, which is not read for whole days`)
    else if (parts.has(name)) problems.push(`its RRULE has ${name} twice`)
    else parts.set(name, values)
  }
  if (problems.length === before) problems.push(...contradictions(parts))
  return problems.length === before ? parts : undefined
}

/** What its parts, each of them known, do not mean together. */
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
  const countsFromPeriod = (frequency === 'YEARLY' && !parts.has('BYWEEKNO')) || frequency === 'MONTHLY'
  if (/\d/.test(weekdays) && !countsFromPeriod)
    found.push(`its RRULE has BYDAY=${weekdays}, a number that counts from nothing here`)
  return found
}
