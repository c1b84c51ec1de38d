import { clockFromText } from '../core/clock-text'
import { closest, didYouMean } from '../core/closest'
import { type Issue, type Message, type Path, report } from '../core/issue'
import { HOUR, MINUTE, SECOND } from '../core/time'
import type { By, Target, TargetText } from './target'

const INVALID_TARGET: Message = {
  code: 'invalid-target',
  rule: 'P1',
  words: (received, hint) => [`${received} is not a target`, hint],
}

const KINDS =
  "calendar time ('1 hour', '90 minutes'), business time ('2 business hours') or business days ('next business day', '3 business days by 16:00')"

const LENGTH = /^(\d+(?:\.\d+)?) (business )?(second|minute|hour)s?$/
const DAYS = /^(?:next business day|(\d+) business days?)(?: by (open|close|\d\d:\d\d)| (same time))?$/

/** The text for a cell without a target (P7). */
export const NO_TARGET_TEXT = 'no target'

/**
 * Parses the text of a target (P1), or adds an issue. The target is frozen, because all answers share it.
 *
 * @param orNone Whether the issue also suggests `'no target'`.
 */
export function readTarget(value: unknown, path: Path, issues: Issue[], orNone = false): Target | undefined {
  const text = typeof value === 'string' ? value : ''
  const target = fromLength(text) ?? fromDays(text)
  if (!target)
    report(issues, INVALID_TARGET, path, value, () =>
      orNone
        ? `${hint(text)}, or '${NO_TARGET_TEXT}'${didYouMean(closest(text, [NO_TARGET_TEXT]))}`
        : hint(text),
    )
  return target
}

function fromLength(text: string): Target | undefined {
  const length = lengthFrom(text)
  return length?.milliseconds
    ? Object.freeze({ text: text as TargetText, kind: length.kind, milliseconds: length.milliseconds })
    : undefined
}

/** A length of time. */
interface Length {
  readonly kind: 'business time' | 'calendar time'
  /** In milliseconds; it can have a fraction. */
  readonly exact: number
  /** The whole number; `undefined` if `exact` is not one. */
  readonly milliseconds: number | undefined
}

/** Parses a number of hours, minutes or seconds, which can be zero. */
export function lengthFrom(text: string): Length | undefined {
  const match = LENGTH.exec(text)
  if (!match) return undefined
  const [, count, business, unit] = match
  const exact = Number(count) * (unit === 'hour' ? HOUR : unit === 'minute' ? MINUTE : SECOND)
  const milliseconds = Math.round(exact)
  // Binary fractions are inexact: 1.1 hours must still be a whole number of milliseconds.
  const isWhole = Math.abs(exact - milliseconds) < 1e-6 && Number.isSafeInteger(milliseconds)
  return {
    kind: business ? 'business time' : 'calendar time',
    exact,
    milliseconds: isWhole ? milliseconds : undefined,
  }
}

function fromDays(text: string): Target | undefined {
  const match = DAYS.exec(text)
  const days = match?.[1] === undefined ? 1 : Number(match[1])
  const by = match?.[3] ? 'same time' : byFromText(match?.[2] ?? 'close')
  if (!match || by === undefined || days === 0 || !Number.isSafeInteger(days)) return undefined
  return Object.freeze({ text: text as TargetText, kind: 'business days', days, by })
}

function byFromText(text: string): By | undefined {
  if (text === 'open' || text === 'close') return text
  const time = clockFromText(text)
  return time === undefined ? undefined : Object.freeze({ time })
}

/** What to write instead: either meaning of a bare day, or the closest target with the same count. */
function hint(text: string): string {
  const [, word = '', rest = ''] = /^(\d+|[a-z]+) (.+)$/.exec(text) ?? []
  const count = /\d/.test(word) ? word : closest(word, ['next'])
  const isNext = count === 'next'
  const plural = isNext || count === '1' ? '' : 's'
  const days = `${count} business day${plural}`
  if (lengthFrom(text)?.exact === 0 || Number(count) === 0)
    return "a length of time that is not zero, such as '1 hour'"
  if (count && /^(business )?days? by /.test(rest))
    return `a due point 'by close', 'by open' or 'by 16:00', as in '${days} by 16:00'`
  if (lengthFrom(text) || DAYS.test(text))
    return "a length of time that can be counted in milliseconds, such as '1.5 hours'"
  if (!count) return KINDS
  const isBareDay = /^days?$/.test(rest)
  if (isBareDay && !isNext)
    return `'${Number(count) * 24} hours' for calendar time or '${days}' (a bare day could be either)`
  const lengths = ['', 'business '].flatMap((kind) =>
    ['hour', 'minute', 'second'].map((unit) => `${count} ${kind}${unit}${plural}`),
  )
  const meant = isBareDay ? days : closest(`${count} ${rest}`, isNext ? [days] : [days, ...lengths])
  return meant ? `a target such as '1 hour' or 'next business day'${didYouMean(meant)}` : KINDS
}
