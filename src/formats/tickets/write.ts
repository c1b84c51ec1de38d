import type { Path } from 'dueby'
import { describe } from '../../core/describe'
import type { Report } from '../shared/report'
import type { History, Moment } from './history'
import type { MessageMeaning } from './message'
import { type Phase, phaseText } from './phase'
import type { PriorityMeaning } from './priority'

/** A history that is being written, with the report about it. */
export interface Writing {
  readonly history: History
  readonly report: Report
}

const LATE = 'the ticket was cancelled before, so it is noted'

/** Writes a message, and reports what it means. */
export function writeMessage(
  meaning: MessageMeaning,
  moment: Moment,
  path: Path,
  { history, report }: Writing,
): void {
  if (meaning.type === 'noted') {
    const { type, what, problem } = meaning
    history.add(moment, { type, what })
    report.kept(path, `noted: ${what}`, problem === undefined ? [] : [problem])
  } else report.kept(path, meaning.type, history.add(moment, { type: meaning.type }) ? [LATE] : [])
}

/** Writes a change of priority. A priority that the policy does not have is noted. */
export function writePriority(
  meaning: PriorityMeaning,
  moment: Moment,
  path: Path,
  { history, report }: Writing,
): void {
  if ('problem' in meaning) {
    history.add(moment, { type: 'noted', what: 'priority' })
    const { words, reason } = meaning.problem
    report.changed(path, { words: `${words}: the change is noted`, ...(reason && { reason }) })
    return
  }
  const isLate = history.phase().is === 'cancelled'
  const type = history.prioritize(moment, meaning.priority)
  report.kept(path, `${type}: ${describe(meaning.priority)}`, isLate ? [LATE] : [])
}

/** A status that a ticket gets. */
export interface StatusChange {
  /** The status in words. */
  readonly words: string
  /** Its name or its id in the help desk. */
  readonly status: unknown
  /** What the ticket does in it; `undefined` if that is not known. */
  readonly phase: Phase | undefined
}

/** Writes a change of status. */
export function writeStatus(
  { words, status, phase }: StatusChange,
  moment: Moment,
  path: Path,
  { history, report }: Writing,
): void {
  if (!phase) {
    history.add(moment, { type: 'noted', what: words })
    report.changed(path, {
      words: `${words} is not in options.statuses: noted, and the ticket stays as it is`,
      reason: { code: 'unknown-status', option: 'statuses', received: describe(status) },
    })
    return
  }
  const isLate = history.phase().is === 'cancelled' && phase.is !== 'cancelled'
  const steps = history.enter(moment, phase)
  if (steps.length === 0) history.add(moment, { type: 'noted', what: words })
  report.kept(path, `${words}: ${steps.length > 0 ? phaseText(phase) : 'noted'}`, isLate ? [LATE] : [])
}
