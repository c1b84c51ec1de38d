import { failure, together } from '../core/error'
import { isRecord } from '../core/is-record'
import { dayFromText } from '../core/local-date'
import { missingOrWrongType } from '../core/messages'
import { readArguments } from '../core/read-arguments'
import { choice, optional, record } from '../core/reader'
import { compiledPolicyOf } from './define-policy'
import { type Block, heading, paragraph } from './describe/block'
import { inForceWords } from './describe/date-words'
import { describeHours } from './describe/describe-hours'
import { describeRules } from './describe/describe-rules'
import { describeExceptions, describePriorities, describeTargets } from './describe/describe-targets'
import { writeHtml } from './describe/html'
import { limited } from './describe/limit'
import { listWords } from './describe/list-words'
import { writeMarkdown } from './describe/markdown'
import { writeText } from './describe/text'
import { parsePolicyHistory } from './parse-policy-history'
import type { ParsedPolicy } from './parsed-policy'
import type { Policy } from './policy'
import type { AnyPolicy, PolicyHistory, PolicyVersion } from './policy-history'

/** How to write the description of a policy. */
export interface DescribeOptions {
  /**
   * `'markdown'`: Markdown with tables, as on GitHub. `'html'`: a complete page that needs no other file. `'text'`: plain
   * text with aligned tables, for a terminal or a message.
   *
   * @defaultValue 'markdown'
   */
  readonly format?: 'markdown' | 'html' | 'text' | undefined
}

const ARGUMENTS = record('', {
  options: record("an options object such as { format: 'markdown' }", {
    format: optional(choice(['markdown', 'html', 'text'])),
  }),
})

/**
 * Describes a policy for people, as a page that can be published (P12): the targets in one table for each metric, the
 * exceptions, hours and holidays, and the rules in words. A history has one part for each version, with its dates (P9).
 * The text is English, and the same on every machine (T2).
 *
 * Names can contain anything. They are escaped, so none of them can become markup. {@link readTargets} reads the tables
 * of Markdown and HTML back.
 *
 * @param policy The policy, from `definePolicy`, or a `policyHistory` (P9).
 * @param options.format `'markdown'`, the default, `'html'` or `'text'`.
 * @returns The page as text.
 * @throws DuebyError `too-large` if the tables have more than 200,000 cells; `unknown-option`, `unknown-key` and
 *   `wrong-type` for the options; the issues of a policy that has not been checked.
 *
 * @example
 * const lines = describePolicy(gladly, { format: 'markdown' }).split('\n')
 * lines[0] // => '# Gladly Support'
 * lines.includes('| P1       | 1 hour            | 2 business hours  |') // => true
 */
export function describePolicy<Tier extends string, Priority extends string, Metrics extends string>(
  policy: AnyPolicy<Tier, Priority, Metrics>,
  options: DescribeOptions = {},
): string {
  const [{ versions }, { format = 'markdown' }] = together(
    () => read(policy),
    () => readArguments(ARGUMENTS, { options }).options,
  )
  const blocks = limited(blocksOf(versions))
  if (format === 'html') return writeHtml(versions.at(-1)?.policy.name ?? '', blocks)
  return format === 'markdown' ? writeMarkdown(blocks) : writeText(blocks)
}

function read(policy: unknown): PolicyHistory {
  if (!isRecord(policy))
    throw failure(missingOrWrongType(policy), policy, 'a policy, from definePolicy', ['policy'])
  return parsePolicyHistory(policy)
}

function* blocksOf(versions: readonly PolicyVersion[]): Generator<Block> {
  for (const [index, { from, policy }] of versions.entries()) {
    const { parsed } = compiledPolicyOf(policy as Policy)
    yield heading(1, policy.name)
    const inForce = inForceWords({
      from: dayFromText(from ?? '') ?? Number.NEGATIVE_INFINITY,
      until: dayFromText(versions[index + 1]?.from ?? '') ?? Number.POSITIVE_INFINITY,
    })
    if (inForce !== '') yield paragraph(`In force ${inForce}.`)
    yield* describePriorities(policy.priorities)
    yield* describeTargets(parsed)
    yield* describeExceptions(parsed, policy.exceptions)
    yield* describeAllHours(policy as Policy, parsed)
    yield* describeRules(parsed)
  }
}

/** The hours for most tiers, and those of tiers that have their own (P8). */
function* describeAllHours({ schedule, tierSchedules = {} }: Policy, parsed: ParsedPolicy): Generator<Block> {
  const shared = [...parsed.tiers].filter((tier) => !parsed.tierSchedules.has(tier))
  if (shared.length > 0) {
    yield heading(2, 'Hours')
    if (shared.length < parsed.tiers.size) yield paragraph(`These hours are for ${listWords(shared)}.`)
    yield* describeHours(schedule, parsed.schedule)
  }
  for (const [tier, own] of parsed.tierSchedules) {
    yield heading(2, `Hours for ${tier}`)
    yield* describeHours(tierSchedules[tier] as Policy['schedule'], own)
  }
}
