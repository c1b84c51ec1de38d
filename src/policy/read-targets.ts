import type { CheckedText } from '../core/checked-text'
import { date } from '../core/date'
import { parseOrThrow } from '../core/error'
import { type Issue, type Path, report } from '../core/issue'
import { type DateText, textFromDay } from '../core/local-date'
import { MISSING, WRONG_LENGTH } from '../core/messages'
import { optional, record, text } from '../core/reader'
import { NO_TARGET_TEXT, readTarget } from '../targets/read-target'
import type { TargetText } from '../targets/target'
import { takeName } from './check-name'
import type { Block, Table } from './describe/block'
import { dayFromWords } from './describe/date-words'
import { readHtml } from './describe/html'
import { readMarkdown } from './describe/markdown'
import { NO_POLICY, NO_TARGET_TABLES } from './messages'
import { METRIC_NAMES, METRICS, type Metric } from './metric'

/** The targets of a metric: for each priority, and for each tier in it, its target. */
export interface TargetCells<Text extends string> {
  readonly [priority: string]: { readonly [tier: string]: Text }
}

/** The targets of a described policy, in the form of `targets` of a policy, with one cell for every priority and tier. */
export interface DescribedTargets {
  /** Targets for the first answer to a request. */
  readonly firstResponse: TargetCells<TargetText>
  /** Targets for the answers to later messages. Absent if the policy has none. */
  readonly nextResponse?: TargetCells<TargetText | 'no target'>
  /** Targets for regular updates. Absent if the policy has none. */
  readonly periodicUpdate?: TargetCells<TargetText | 'no target'>
  /** Targets for the solution. Absent if the policy has none. */
  readonly resolution?: TargetCells<TargetText | 'no target'>
}

/** What to read from a description. */
export interface ReadTargetsOptions<On extends string = string> {
  /**
   * For the description of a `policyHistory`: a local date on which the version to read is in force.
   *
   * @defaultValue the only policy that the text describes
   */
  readonly on?: CheckedText<On, DateText> | undefined
}

const ARGUMENTS = record('', {
  text: text('a text that describePolicy wrote'),
  options: record("an options object such as { on: '2024-07-01' }", {
    on: optional(date("a date such as '2024-07-01'")),
  }),
})

/**
 * Reads the targets back from a text that {@link describePolicy} wrote, in Markdown or HTML (P12). People can change
 * targets in the tables, and add or remove rows and columns. The rest of the text is not read: exceptions, hours and
 * rules come from the policy.
 *
 * @param text The text of the page.
 * @param options.on For the description of a history: a local date. The targets are those in force on it (P9).
 * @returns The targets by metric, priority and tier, ready for `parsePolicy`: every cell is written out, also where the
 *   policy had one target for all tiers.
 * @throws DuebyError with all issues, at most 100: `missing-target` if the text has no table for the first response, or no
 *   policy in force on the date; `missing` without the option `on` if the text describes several policies;
 *   `invalid-target`, `empty-name`, `repeated-name` and `wrong-type` for the cells, with paths such as
 *   `['text', 'firstResponse', 'P1', 'premium']`.
 *
 * @example
 * const page = describePolicy(gladly, { format: 'html' })
 * readTargets(page).firstResponse.P1 // => { premium: '1 hour', standard: '2 business hours' }
 * const changed = readTargets(page.replace('2 business hours', '90 business minutes'))
 * const policy = parsePolicy({ ...gladly, targets: changed })
 * firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt: '2023-11-06T10:00:00-08:00' }, policy).dueAt // => 2023-11-06T19:30:00.000Z
 */
export function readTargets<const On extends string>(
  text: string,
  options: ReadTargetsOptions<On> = {},
): DescribedTargets {
  return parseOrThrow((issues) => {
    const { text: page, options: { on } = {} } = ARGUMENTS.read({ text, options }, [], issues) ?? {}
    if (page === undefined || issues.length > 0) return undefined
    // In Markdown, describePolicy writes a backslash before each `<`, and people can add other tags.
    const isHtml = /(?<!\\)<table[\s>]/i.test(page)
    const blocks = isHtml ? readHtml(page) : readMarkdown(page.replace(/^\uFEFF/, ''))
    const version = versionOn(on, versionsIn(blocks), issues)
    return version && targetsIn(version, issues)
    // If there is nothing to return, there are issues.
  }) as DescribedTargets
}

/** What the text says about one policy. */
interface DescribedVersion {
  readonly from: number
  readonly through: number
  readonly blocks: readonly Block[]
}

/** The policies that are described, each from its heading to the next one. */
function versionsIn(blocks: readonly Block[]): DescribedVersion[] {
  const starts = [...blocks.keys()].filter((index) => isHeading(blocks[index], 1))
  return (starts.length > 0 ? starts : [0]).map((start, index, all) => {
    const own = blocks.slice(start, all[index + 1])
    const [, line] = own
    return { ...inForceIn(line?.kind === 'paragraph' ? line.text : ''), blocks: own }
  })
}

function inForceIn(words: string): Pick<DescribedVersion, 'from' | 'through'> {
  const [, from = '', through = ''] =
    /^In force(?: from (\d+ \w+ \d+))?(?: through (\d+ \w+ \d+))?\.$/.exec(words) ?? []
  return {
    from: dayFromWords(from) ?? Number.NEGATIVE_INFINITY,
    through: dayFromWords(through) ?? Number.POSITIVE_INFINITY,
  }
}

function versionOn(
  on: number | undefined,
  versions: readonly DescribedVersion[],
  issues: Issue[],
): DescribedVersion | undefined {
  if (on === undefined && versions.length > 1) {
    const expected = `a date, because the text describes ${versions.length} policies that follow one another`
    report(issues, MISSING, ['options', 'on'], undefined, expected)
    return undefined
  }
  const found = versions.find(({ from, through }) => on === undefined || (from <= on && on <= through))
  if (!found && on !== undefined) report(issues, NO_POLICY, ['options', 'on'], textFromDay(on))
  return found
}

function isHeading(block: Block | undefined, level: number): boolean {
  return block?.kind === 'heading' && block.level === level
}

/** The targets in the tables of a policy. No other heading of level 2 can be that of a metric. */
function targetsIn({ blocks }: DescribedVersion, issues: Issue[]): Partial<DescribedTargets> {
  const found: [Metric, TargetCells<string>][] = []
  for (const metric of METRICS) {
    const start = blocks.findIndex(
      (block) => isHeading(block, 2) && 'text' in block && block.text === METRIC_NAMES[metric],
    )
    const isNextSection = (block: Block, index: number) => index > start && isHeading(block, 2)
    const end = blocks.findIndex(isNextSection)
    const section = start < 0 ? [] : blocks.slice(start, end < 0 ? undefined : end)
    const cells = section.find((block) => block.kind === 'table')
    if (cells) found.push([metric, cellsIn(cells, metric, issues)])
    else if (metric === 'firstResponse' || start >= 0)
      report(issues, NO_TARGET_TABLES, ['text'], undefined, `targets for '${METRIC_NAMES[metric]}'`)
  }
  return Object.fromEntries(found)
}

function cellsIn({ head, rows }: Table, metric: Metric, issues: Issue[]): TargetCells<string> {
  const path: Path = ['text', metric]
  const tiers = head.slice(1)
  const taken = new Set<string>()
  for (const tier of tiers) takeName(tier, taken, [...path, tier], issues)
  const priorities = new Set<string>()
  const allowsNone = metric !== 'firstResponse'
  return Object.fromEntries(
    rows.map(([priority = '', ...cells]) => {
      const place = [...path, priority]
      takeName(priority, priorities, place, issues)
      if (cells.length !== tiers.length)
        report(issues, WRONG_LENGTH, place, cells.length, `${tiers.length} targets, one for each tier`)
      const entries = cells.map((cell, index) => {
        const tier = tiers[index] ?? index
        if (cell !== NO_TARGET_TEXT || !allowsNone) readTarget(cell, [...place, tier], issues, allowsNone)
        return [tier, cell]
      })
      return [priority, Object.fromEntries(entries)]
    }),
  )
}
