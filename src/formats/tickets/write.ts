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
    report.read(path, `noted: ${what}`, problem === undefined ? [] : [problem])
  } else report.read(path, meaning.type, history.add(moment, { type: meaning.type }) ? [LATE] : [])
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
    report.changed(path, `${meaning.problem}: the change is noted`)
    return
  }
  const isLate = history.phase().is === 'cancelled'
  const type = history.prioritize(moment, meaning.priority)
  report.read(path, `${type}: ${describe(meaning.priority)}`, isLate ? [LATE] : [])
}

/**
 * Writes a change of status.
 *
 * @param words The status in words.
 * @param phase What the ticket does in it; `undefined` if that is not known.
 */
export function writeStatus(
  words: string,
  phase: Phase | undefined,
  moment: Moment,
  path: Path,
  { history, report }: Writing,
): void {
  if (!phase) {
    history.add(moment, { type: 'noted', what: words })
    report.changed(path, `${words} is not in options.statuses: noted, and the ticket stays as it is`)
    return
  }
  const isLate = history.phase().is === 'cancelled' && phase.is !== 'cancelled'
  const steps = history.enter(moment, phase)
  if (steps.length === 0) history.add(moment, { type: 'noted', what: words })
  report.read(path, `${words}: ${steps.length > 0 ? phaseText(phase) : 'noted'}`, isLate ? [LATE] : [])
}
