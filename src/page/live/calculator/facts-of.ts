import { type AnyPolicy, type Due, policyAt, type WallClock } from 'dueby'
import { fill } from '../../labels/fill'
import type { LiveLabels } from '../labels'
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
  policy: AnyPolicy,
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
  const versions = 'versions' in policy ? policy.versions : []
  const inForce = policyAt(receivedAt, policy)
  const version = versions.find((each) => each.policy === inForce)
  if (version && versions.length > 1) {
    const {
      from,
      policy: { name },
    } = version
    const text =
      from === undefined ? name : fill(words.versionFrom, { policy: name, date: writer.date(from) })
    facts.push({ name: words.version, text })
  }
  return facts
}
