import { type CoverageWarning, type Due, type Ledger, toText } from 'dueby'
import { fill } from '../../labels/fill'
import type { LiveLabels } from '../labels'
import type { LiveContext } from '../live-context'
import type { TimeWriter } from '../text/time-writer'
import { placeOf, type ShownWallClock } from '../text/wall-clocks-of'

/** The answer as a text that can be pasted into a message. */
export function answerText(
  due: Due,
  ledger: Ledger,
  wallClocks: readonly ShownWallClock[],
  { labels }: LiveContext,
  writer: TimeWriter,
  sentence: string,
): string {
  const { calculator: words } = labels
  const onWallClocks = (at: Date): string =>
    wallClocks
      .map(
        (shown) => `${writer.full(at.getTime(), shown.wallClock)} (${placeOf(shown, at.getTime(), writer)})`,
      )
      .join('; ')
  return [
    `${ledger.policy}: ${words.metrics[due.metric]}, ${due.tier} ${due.priority}`,
    `${words.receivedAt}: ${onWallClocks(due.receivedAt)}`,
    `${words.due}: ${onWallClocks(due.dueAt)}`,
    sentence,
    ...due.warnings.map((warning) => `${words.warning}: ${coverageText(warning, words, writer)}`),
    '',
    toText(ledger),
    '',
  ].join('\n')
}

/** A warning about holidays that are not known (S10). A policy in which none are known has a date before all others. */
export function coverageText(
  { through }: CoverageWarning,
  words: LiveLabels['calculator'],
  writer: TimeWriter,
): string {
  return through < '1972' ? words.noneCovered : fill(words.notCovered, { date: writer.date(through) })
}
