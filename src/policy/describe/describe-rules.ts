import { clockTextOf } from '../../core/clock-text'
import type { Target } from '../../targets/target'
import { METRICS, type Metric } from '../metric'
import { type ParsedPauseRule, type ParsedPolicy, type ParsedWarning, targetsOf } from '../parsed-policy'
import { rulesOf } from '../read-rules'
import type { ChangeRule, ReopenRule } from '../rules'
import { type Block, bullets, heading, paragraph } from './block'
import { listWords } from './list-words'
import { metricWords } from './metric-words'

/** How the time counts, and what happens while it runs, in words. */
export function* describeRules(policy: ParsedPolicy): Generator<Block> {
  yield heading(2, 'How the time counts')
  yield* bullets([...countingWords(policy), ...runningWords(policy)])
  const { warnings = [] } = rulesOf(policy)
  if (warnings.length > 0) {
    yield heading(2, 'Warnings')
    yield paragraph('The team is warned:')
    yield* bullets(warnings.map(warningWords))
  }
  const alerts = [...policy.alerts].filter(([, tiers]) => tiers.size > 0)
  if (alerts.length > 0) {
    yield heading(2, 'Alerts')
    yield paragraph('These requests alert the team at any hour:')
    yield* bullets(alerts.map(([priority, tiers]) => `${priority}: ${listWords([...tiers])}`))
  }
}

function countingWords(policy: ParsedPolicy): string[] {
  const targets = new Set(METRICS.flatMap((metric) => targetsOf(metric, policy)))
  const kinds = new Set(Array.from(targets, ({ kind }) => kind))
  const points = new Set(Array.from(targets, (target) => pointOf(target)))
  const cutoff = policy.dayCutoff === undefined ? undefined : clockTextOf(policy.dayCutoff)
  const words: [boolean, string][] = [
    [true, 'An answer at the due time is in time.'],
    [
      kinds.has('calendar time'),
      'Hours and minutes without the word “business” count around the clock, even while we are closed.',
    ],
    [kinds.has('business time'), 'Business hours and business minutes count only while we are open.'],
    [
      kinds.has('business days'),
      'A business day is a date with opening hours. The day of the request does not count: “1 business day” and “next business day” mean the first one after it.',
    ],
    [
      points.has('close'),
      'A target in business days is due when the last of them closes, unless it says otherwise.',
    ],
    [points.has('open'), '“by open” means when the last business day opens.'],
    [points.has('same time'), sameTimeWords(cutoff)],
    [
      points.has('time'),
      'A time outside the hours of the last business day moves to its opening or its closing.',
    ],
    [
      kinds.has('business days') && cutoff !== undefined,
      `For targets in business days, a request at ${cutoff} or later, or on a closed day, counts as received on the next business day.`,
    ],
  ]
  return words.filter(([applies]) => applies).map(([, sentence]) => sentence)
}

function sameTimeWords(cutoff: string | undefined): string {
  const late = cutoff === undefined ? '' : `, and one at ${cutoff} or later at that of the next business day`
  return `“same time” means at the time of day of the request. A request outside the hours counts as received at the next opening${late}.`
}

function pointOf(target: Target): 'close' | 'open' | 'same time' | 'time' | undefined {
  if (target.kind !== 'business days') return undefined
  return typeof target.by === 'string' ? target.by : 'time'
}

function runningWords(policy: ParsedPolicy): string[] {
  const { targets } = policy
  const { pauses, onChange = 'from receipt', onReopen = 'continue' } = rulesOf(policy)
  const withTargets = METRICS.filter((metric) => targets.has(metric))
  const byRule = new Map<string, Metric[]>()
  for (const metric of withTargets) {
    const rule = pauses?.[metric] ?? 'all'
    const key = typeof rule === 'string' ? rule : JSON.stringify([...rule])
    byRule.set(key, [...(byRule.get(key) ?? []), metric])
  }
  const timeOf = (metrics: readonly Metric[]): string =>
    metrics.length === withTargets.length ? '' : ` for ${listWords(metrics.map(metricWords))}`
  return [
    ...Array.from(byRule.values(), (metrics) =>
      pauseWords(pauses?.[metrics[0] as Metric] ?? 'all', timeOf(metrics)),
    ),
    `If the priority or tier of a request changes, ${CHANGES[onChange]}`,
    ...(targets.has('resolution') ? [`If a resolved request is reopened, ${REOPENINGS[onReopen]}`] : []),
  ]
}

/** @param ofMetrics ` for first response`, if the rule is not that of all metrics. */
function pauseWords(rule: ParsedPauseRule, ofMetrics: string): string {
  if (rule === 'all') return `While a request is paused, the time${ofMetrics} does not count.`
  if (rule === 'none' || rule.size === 0) return `The time${ofMetrics} also counts while a request is paused.`
  const reasons = listWords(
    [...rule].map((reason) => `“${reason}”`),
    'or',
  )
  return `While a request is paused because of ${reasons}, the time${ofMetrics} does not count. It counts during other pauses.`
}

const CHANGES: Readonly<Record<ChangeRule, string>> = {
  'from receipt': 'the new target counts from the beginning, as if it had always applied.',
  'from change': 'the new target counts from the change.',
  carry: 'the time that was used stays used, and the rest of the new target counts from the change.',
  'keep earlier': 'its earlier targets still apply, and the one that is due first counts.',
}

const REOPENINGS: Readonly<Record<ReopenRule, string>> = {
  continue: 'the time for its resolution goes on. The time while it was resolved does not count.',
  restart: 'the time for its resolution begins again.',
  ignore: 'its first resolution counts.',
}

function warningWords({ point, name, metrics, inHours }: ParsedWarning): string {
  const when =
    point.kind === 'share' ? `when ${point.text} of the time is used` : `${point.text} the due time`
  const extras = [
    ...(name === undefined ? [] : [`“${name}”`]),
    ...(metrics ? [`only for ${listWords(metrics.map(metricWords))}`] : []),
    ...(inHours ? ['outside the hours, at the last closing before'] : []),
  ]
  return `${when}${extras.length > 0 ? ` (${extras.join('; ')})` : ''}`
}
