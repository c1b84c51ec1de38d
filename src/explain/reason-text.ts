import { WEEKDAYS, type Weekday, weekdayOf } from '../core/local-date'
import { capital } from './capital'
import type { ParsedDay, ParsedSegment } from './read-ledger'

/** Why a segment counted or not, in words. */
export function reasonText({ reason, counted, late }: ParsedSegment): string {
  switch (reason.kind) {
    case 'carried':
      return `carried from ${reason.target}`
    case 'paused':
      return named('paused', reason.reason)
    case 'not begun':
      return named('not begun', reason.exception)
    case 'no hours':
      return noHours(reason.weekday)
    case 'holiday':
      return named('holiday', reason.name)
    case 'special hours':
      return named(`${late ? 'late' : counted ? 'open' : 'closed'}, special hours`, reason.name)
    default:
      return late && counted ? 'late' : reason.kind
  }
}

/** Why a local date of a target in business days does not count, in words. Empty if it does. */
export function dayText({ date, reason, name }: ParsedDay): string {
  if (reason === 'no hours') return noHours(WEEKDAYS[weekdayOf(date)])
  return reason ? named(reason === 'special hours' ? 'closed, special hours' : reason, name) : ''
}

function noHours(weekday: Weekday = 'sun'): string {
  return `no hours on ${capital(weekday)}`
}

function named(words: string, name: string | undefined): string {
  return name ? `${words}: ${name}` : words
}
