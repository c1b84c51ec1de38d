import { type DateText, describePolicy, METRICS, type Metric, type Policy, readTargets } from 'dueby'
import { fill } from '../labels/fill'
import type { Labels } from '../labels/labels'
import type { PageContext } from './context'
import { escaped } from './escape'
import { exceptionsOf } from './exceptions'
import { policyWords } from './policy-words'
import { rulesOf } from './rules'
import { versionsFrom } from './versions'

/** The targets: for each metric a table of priorities and tiers, then the exceptions and the rules in words. */
export function responseTimes(context: PageContext): string {
  const { labels, policy } = context
  const versions = versionsFrom(policy, context.now)
  const parts = versions.map((version) => policyTargets(version, versions.length > 1, context))
  return `<section id="response-times" aria-labelledby="response-times-title">
<h2 id="response-times-title">${escaped(labels.targets.title)}</h2>
<p class="lead">${escaped(labels.targets.intro)}</p>
${parts.join('\n')}
</section>`
}

function policyTargets(
  { from, policy }: { readonly from?: DateText; readonly policy: Policy },
  isOneOfSeveral: boolean,
  context: PageContext,
): string {
  const { labels, words } = context
  const described = describePolicy(policy, { format: 'html' })
  const targets = readTargets(described)
  const level = isOneOfSeveral ? 4 : 3
  const tables = METRICS.flatMap((metric) => {
    const cells = targets[metric]
    return cells ? [metricTable(metric, cells, policy, level, context)] : []
  })
  const title =
    from === undefined
      ? policy.name
      : fill(labels.document.versionFrom, { policy: policy.name, date: words.date(from) })
  return [
    ...(isOneOfSeveral ? [`<h3 class="version">${escaped(title)}</h3>`] : []),
    ...tables,
    ...exceptionsOf(policy, targets, level, context),
    ...rulesOf(described, level, context),
  ].join('\n')
}

function metricTable(
  metric: Metric,
  cells: { readonly [priority: string]: { readonly [tier: string]: string } },
  { tiers, priorities, alerts }: Policy,
  level: 3 | 4,
  context: PageContext,
): string {
  const { labels } = context
  // A request alerts the team when it arrives, so the first table says it.
  const isFirst = metric === 'firstResponse'
  const alerted = new Map(isFirst ? Object.entries<readonly string[] | undefined>(alerts) : [])
  const hasAlerts = [...alerted.values()].some((each = []) => each.length > 0)
  const rows = new Map(Object.entries(cells))
  const lines = priorities.map(({ id, name }) => {
    const row = new Map(Object.entries(rows.get(id) ?? {}))
    const columns = tiers.map((tier) => {
      const bell = alerted.get(id)?.includes(tier) ? ` ${bellFor(labels)}` : ''
      return `<td>${targetText(row.get(tier) ?? '', context)}${bell}</td>`
    })
    const label = name === undefined ? '' : ` <span class="name">${escaped(name)}</span>`
    return `<tr><th scope="row">${escaped(id)}${label}</th>${columns.join('')}</tr>`
  })
  const head = [labels.targets.priority, ...tiers].map((cell) => `<th scope="col">${escaped(cell)}</th>`)
  const title = labels.targets[metric]
  // Long names make any table scroll in its own box on a narrow screen, and the keyboard must reach that.
  return `<h${level}>${escaped(title)}</h${level}>
<p class="note">${escaped(labels.targets[`${metric}Meaning`])}</p>
<div class="scroll" role="group" aria-label="${escaped(title)}" tabindex="0">
<table class="targets">
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>${hasAlerts ? `\n<p class="note">${BELL} ${escaped(labels.targets.alertKey)}</p>` : ''}`
}

function targetText(target: string, context: PageContext): string {
  return target === 'no target'
    ? `<span class="none">${escaped(context.labels.targets.noTarget)}</span>`
    : policyWords(target, context)
}

const BELL_SHAPE =
  '<path d="M8 1.5a1 1 0 0 1 1 1v.4a4.5 4.5 0 0 1 3.5 4.4c0 3 1 4 1.5 4.7H2c.5-.7 1.5-1.7 1.5-4.7A4.5 4.5 0 0 1 7 2.9v-.4a1 1 0 0 1 1-1zM6.2 13h3.6a1.8 1.8 0 0 1-3.6 0z"/>'
const BELL = `<svg class="bell" viewBox="0 0 16 16" aria-hidden="true">${BELL_SHAPE}</svg>`

function bellFor({ targets }: Labels): string {
  return `<svg class="bell" viewBox="0 0 16 16" role="img" aria-label="${escaped(targets.alert)}">${BELL_SHAPE}</svg>`
}
