/** The parts of a recurrence rule as written, each of a form that this library knows. */
export type IcalRuleParts = ReadonlyMap<string, string>

const list = (item: string): RegExp => new RegExp(`^(${item})(,(${item}))*$`)
const WEEKDAY = 'MO|TU|WE|TH|FR|SA|SU'
const UP_TO_53 = '[+-]?(0?[1-9]|[1-4]\\d|5[0-3])'
const UP_TO_366 = '[+-]?0*([1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])'

// BYHOUR and its like, which mean nothing on a whole day, are absent on purpose.
const FORMS: ReadonlyMap<string, RegExp> = new Map([
  ['FREQ', /^(YEARLY|MONTHLY|WEEKLY|DAILY)$/],
  ['INTERVAL', /^0*[1-9]\d{0,8}$/],
  ['COUNT', /^0*[1-9]\d{0,8}$/],
  ['UNTIL', /^\d{8}(T\d{6}Z?)?$/],
  ['WKST', list(WEEKDAY)],
  ['BYMONTH', list('0?[1-9]|1[0-2]')],
  ['BYWEEKNO', list(UP_TO_53)],
  ['BYYEARDAY', list(UP_TO_366)],
  ['BYMONTHDAY', list('[+-]?(0?[1-9]|[12]\\d|3[01])')],
  ['BYDAY', list(`(${UP_TO_53})?(${WEEKDAY})`)],
  ['BYSETPOS', list(UP_TO_366)],
  ['RSCALE', /^GREGORIAN$/],
  ['SKIP', /^OMIT$/],
])

/** Parts that RFC 5545 allows only with some frequencies. */
const FREQUENCIES_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['BYWEEKNO', ['YEARLY']],
  ['BYYEARDAY', ['YEARLY']],
  ['BYMONTHDAY', ['YEARLY', 'MONTHLY', 'DAILY']],
])

/** Takes the value of an RRULE apart. What is not understood is added to `problems`. */
export function readIcalRuleParts(value: string, problems: string[]): IcalRuleParts {
  const parts = new Map<string, string>()
  for (const part of value.trim().toUpperCase().split(';').filter(Boolean)) {
    const [name = '', text = ''] = part.split('=')
    if (parts.has(name)) problems.push(`its RRULE has ${name} twice`)
    if (!FORMS.get(name)?.test(text)) problems.push(`its RRULE has ${part}, which is not read for whole days`)
    parts.set(name, text)
  }
  const frequency = parts.get('FREQ') ?? ''
  if (!frequency) problems.push('its RRULE has no FREQ')
  if (parts.has('COUNT') && parts.has('UNTIL')) problems.push('its RRULE has both COUNT and UNTIL')
  for (const [name, allowed] of FREQUENCIES_OF) {
    if (parts.has(name) && !allowed.includes(frequency))
      problems.push(`its RRULE has ${name}, which FREQ=${frequency} does not allow`)
  }
  const countsFromPeriod = (frequency === 'YEARLY' && !parts.has('BYWEEKNO')) || frequency === 'MONTHLY'
  if (/\d/.test(parts.get('BYDAY') ?? '') && !countsFromPeriod)
    problems.push(`its RRULE has BYDAY=${parts.get('BYDAY')}, a number that counts from nothing here`)
  return parts
}
