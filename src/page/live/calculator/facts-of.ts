import type { Due, WallClock } from 'dueby'
import { fill } from '../../labels/fill'
import type { LiveLabels } from '../labels'
import { type PolicyFrom, policyAt } from '../policy-parts/policies-in'
import type { TimeWriter } from '../text/time-writer'

/** A fact about an answer, with its name. */
export interface Fact {
  readonly name: string
  readonly text: string
}

/** Why the answer is what it is, in a few facts: target, exception, start, alert, version of the policy. */
export function factsOf(
  { target, exception, during, countedFrom, receivedAt, alerts }: Due,
  team: WallClock,
  policies: readonly PolicyFrom[],
  words: LiveLabels['calculator'],
  writer: TimeWriter,
): readonly Fact[] {
  const facts: Fact[] = [{ name: words.target, text: target.text }]
  if (exception !== undefined) {
    const dates = during === 'outside hours' ? words.outsideHours : during
    const text = dates === undefined ? exception : fill(words.exceptionDuring, { exception, during: dates })
    facts.push({ name: words.exception, text })
  }
  if (countedFrom.getTime() !== receivedAt.getTime())
    facts.push({ name: words.begins, text: writer.full(countedFrom.getTime(), team) })
  if (alerts) facts.push({ name: words.alerts, text: words.alertsYes })
  const version = policies.length > 1 ? policyAt(receivedAt.getTime(), policies) : undefined
  if (version) {
    const { begins, policy } = version
    const date = Number.isFinite(begins) ? writer.day(begins, policy.schedule) : undefined
    const text = date === undefined ? policy.name : fill(words.versionFrom, { policy: policy.name, date })
    facts.push({ name: words.version, text })
  }
  return facts
}
