import type { Issue } from 'dueby'
import { isRecord } from '../shared/is-record'
import { isInstant } from './ical-instant'
import { icalIssue } from './ical-issue'
import { type Check, isText, optional } from './ical-options'

/** What is wrong with a due time that somebody put together. */
export function dueIssues(due: unknown): readonly Issue[] {
  if (!isRecord(due) || !isRecord(due.target) || !Array.isArray(due.warnings))
    return [icalIssue('wrong-type', [], due, 'is no due time', 'what firstResponseDue returns')]
  return [
    ...TEXTS.flatMap((key) => isText(due[key], [key])),
    ...INSTANTS.flatMap((key) => isInstant(due[key], [key])),
    ...isText(due.target.text, ['target', 'text']),
    ...optional(isText)(due.exception, ['exception']),
    ...due.warnings.flatMap((warning: unknown, index) => isWarning(warning, ['warnings', index])),
  ]
}

const TEXTS = ['tier', 'priority']
const INSTANTS = ['receivedAt', 'dueAt']

const isWarning: Check = (value, path) =>
  isRecord(value)
    ? isText(value.message, [...path, 'message'])
    : [icalIssue('wrong-type', path, value, 'is no warning', 'an object with a message')]
