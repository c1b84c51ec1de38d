import { type Issue, type Message, type Path, report } from '../core/issue'
import { lengthFrom } from './read-target'
import type { WarningPoint, WarningText } from './warning'

const INVALID_WARNING: Message = {
  code: 'invalid-warning',
  rule: 'C23',
  words: (received) => [
    `${received} is not a warning`,
    "a share of the target ('75%'), a time before or after the due time ('1 hour before', '30 minutes after'), or the same in business time ('1 business hour before')",
  ],
}

const SHARE = /^(\d+(?:\.\d+)?)%$/
const OFFSET = /^(.+) (before|after)$/

/** Parses the text of a warning (C23), or adds an issue. */
export function readWarning(value: unknown, path: Path, issues: Issue[]): WarningPoint | undefined {
  const point = typeof value === 'string' ? (shareFrom(value) ?? offsetFrom(value)) : undefined
  if (!point) report(issues, INVALID_WARNING, path, value)
  return point
}

function shareFrom(text: string): WarningPoint | undefined {
  const percent = Number(SHARE.exec(text)?.[1])
  return Number.isFinite(percent) ? { text: text as WarningText, kind: 'share', percent } : undefined
}

function offsetFrom(text: string): WarningPoint | undefined {
  const [, length = '', side] = OFFSET.exec(text) ?? []
  const { kind, milliseconds } = lengthFrom(length) ?? {}
  if (milliseconds === undefined) return undefined
  return {
    text: text as WarningText,
    kind: kind === 'business time' ? kind : 'own time',
    offset: side === 'before' ? 0 - milliseconds : milliseconds,
  }
}
