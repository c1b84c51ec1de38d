import { type Due, promiseText, type WallClock } from 'dueby'
import { fill } from '../../labels/fill'
import type { LiveContext } from '../live-context'

/** The promise as a sentence for the customer. */
export function promiseSentence(
  { metric, dueAt }: Due,
  team: WallClock,
  { labels, language, visitorZone }: LiveContext,
): string {
  const { promiseBefore, promise, otherTime, otherDate } = labels.calculator
  const words = { promise, otherTime, otherDate }
  const text = promiseText({ dueAt }, { schedule: team, zone: visitorZone, locale: language, words })
  return fill(promiseBefore[metric], { promise: text })
}
