import { clockFromText } from '../core/clock-text'
import { closest } from '../core/closest'
import { type Issue, issue, type Path } from '../core/issue'
import { HOUR, MINUTE } from '../core/time'
import type { By, Target, TargetText } from './target'

const LENGTH = /^(\d+(?:\.\d+)?) (business )?(minute|hour)s?$/
const DAYS = /^(?:next business day|(\d+) business days?)(?: by (open|close|\d\d:\d\d)| (same time))?$/

/** Reads a target's words (P1). What is wrong with them is added to `issues`. */
export function readTarget(value: unknown, path: Path, issues: Issue[]): Target | undefined {
  const target = typeof value === 'string' ? (fromLength(value) ?? fromDays(value)) : undefined
  if (!target) issues.push(issue('invalid-target', path, value, hint(value)))
  return target
}

function fromLength(text: string): Target | undefined {
  const match = LENGTH.exec(text)
  if (!match) return undefined
  const exact = Number(match[1]) * (match[3] === 'hour' ? HOUR : MINUTE)
  const milliseconds = Math.round(exact)
  // Decimals are not exact in binary: 1.1 hours is a whole number of milliseconds all the same.
  const isWhole = Math.abs(exact - milliseconds) < 1e-6 && Number.isSafeInteger(milliseconds)
  if (!isWhole || milliseconds === 0) return undefined
  return { text: text as TargetText, kind: match[2] ? 'business time' : 'calendar time', milliseconds }
}

function fromDays(text: string): Target | undefined {
  const match = DAYS.exec(text)
  const days = match?.[1] === undefined ? 1 : Number(match[1])
  const by = match?.[3] ? 'same time' : byFromText(match?.[2] ?? 'close')
  if (!match || by === undefined || days === 0 || !Number.isSafeInteger(days)) return undefined
  return { text: text as TargetText, kind: 'business days', days, by }
}

function byFromText(text: string): By | undefined {
  if (text === 'open' || text === 'close') return text
  const time = clockFromText(text)
  return time === undefined ? undefined : { time }
}

/** What was most likely meant: a bare day spelt out, or the nearest target with the same count. */
function hint(value: unknown): string {
  const [, count, rest] = (typeof value === 'string' && /^(\d+|[a-z]+) (.+)$/.exec(value)) || []
  if (count === undefined || rest === undefined) return ''
  const plural = count === '1' ? '' : 's'
  if (/^days?$/.test(rest)) {
    return `'${Number(count) * 24} hours' for calendar time or '${count} business day${plural}': a bare day is neither`
  }
  if (Number(count) === 0) return "a length of time that is not zero, such as '1 hour'"
  const forms = /\d/.test(count) ? ['hour', 'minute', 'business hour', 'business minute', 'business day'] : []
  const meant = closest(`${count} ${rest}`, [
    'next business day',
    ...forms.map((form) => `${count} ${form}${plural}`),
  ])
  return meant && meant !== value
    ? `a target such as '1 hour' or 'next business day' (did you mean '${meant}'?)`
    : ''
}
