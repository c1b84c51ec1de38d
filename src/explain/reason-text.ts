import { WEEKDAYS, weekdayOf } from '../core/local-date'
import { capital } from './capital'
import type { ParsedDay, ParsedSegment } from './read-ledger'

/** Why a segment counted or not, in words. */
export function reasonText({
  reason,
  counted,
  late,
}: Pick<ParsedSegment, 'reason' | 'counted' | 'late'>): string {
  const { kind, target, weekday = 'sun', exception, reason: name = exception ?? reason.name } = reason
  if (kind === 'carried') return `carried from ${target}`
  if (kind === 'no hours') return `no hours on ${capital(weekday)}`
  const state = late ? 'late' : counted ? 'open' : 'closed'
  const words = kind === 'special hours' ? `${state}, ${kind}` : late ? state : kind
  return name ? `${words}: ${name}` : words
}

/** Why a local date of a target in business days does not count, in words. Empty if it does. */
export function dayText({ date, reason: kind, name }: ParsedDay): string {
  const weekday = WEEKDAYS[weekdayOf(date)]
  return kind === undefined ? '' : reasonText({ counted: false, reason: { kind, name, weekday } })
}
