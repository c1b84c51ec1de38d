import { METRIC_NAMES, METRICS, type Metric } from '../metric'
import { type Grid, type ParsedPolicy, type TargetOrNone, targetIn } from '../parsed-policy'
import type { Exception, PriorityDetail } from '../policy'
import { type Block, bullets, heading, paragraph, type Table, table } from './block'
import { datesWords, weekdayName } from './date-words'
import { MAX_CELLS, tooManyCells } from './limit'
import { METRIC_MEANINGS } from './metric-words'

/** What people call the priorities, and when to choose them. Nothing if the policy does not say. */
export function* describePriorities(priorities: readonly PriorityDetail[]): Generator<Block> {
  const hasNames = priorities.some(({ name }) => name !== undefined)
  const hasMeanings = priorities.some(({ meaning }) => meaning !== undefined)
  if (!hasNames && !hasMeanings) return
  yield heading(2, 'Priorities')
  yield table(
    ['Priority', ...(hasNames ? ['Name'] : []), ...(hasMeanings ? ['When to choose it'] : [])],
    priorities.map(({ id, name = '', meaning = '' }) => [
      id,
      ...(hasNames ? [name] : []),
      ...(hasMeanings ? [meaning] : []),
    ]),
  )
}

/** One table for each metric: a row for each priority, a column for each tier. */
export function* describeTargets({ targets, priorities, tiers }: ParsedPolicy): Generator<Block> {
  for (const metric of METRICS) {
    const grid = targets.get(metric)
    if (!grid) continue
    yield heading(2, METRIC_NAMES[metric])
    yield paragraph(METRIC_MEANINGS[metric])
    yield gridTable('Priority', [...priorities], [...tiers], grid)
  }
}

/** The exceptions: to which requests each applies, and its targets. */
export function* describeExceptions(parsed: ParsedPolicy, given: readonly Exception[]): Generator<Block> {
  if (given.length === 0) return
  yield heading(2, 'Exceptions')
  if (given.length > 1)
    yield paragraph('If several exceptions have a target for a request, the first one in this order applies.')
  for (const [index, exception] of parsed.exceptions.entries()) {
    yield heading(3, exception.name)
    const { during = 'holidays' } = given[index] ?? {}
    const listed = typeof during === 'string' ? [] : during
    yield paragraph(`${appliesWords(during, parsed)}${listed.length > 0 ? ':' : '.'}`)
    yield* bullets(
      listed.map((entry) => (typeof entry === 'string' ? weekdaysWords(entry) : namedDatesWords(entry))),
    )
    if (exception.when === 'waiting')
      yield paragraph(
        'A request that is still waiting when these dates begin, or end, is due no later than a request received at that moment.',
      )
    for (const [metric, grid] of exception.targets)
      if (grid.size > 0) yield exceptionTable(metric, grid, parsed)
  }
}

function appliesWords(during: Exception['during'], { tierSchedules }: ParsedPolicy): string {
  if (during === 'outside hours') return 'For requests received outside support hours'
  if (during !== 'holidays') return 'For requests received on these dates'
  return `For requests received on a holiday${tierSchedules.size > 0 ? ', as listed in the hours of the tier' : ''}`
}

/** A weekday key in words: `Saturday to Sunday`. */
function weekdaysWords(key: string): string {
  return key.split('-').map(weekdayName).join(' to ')
}

function namedDatesWords(entry: Parameters<typeof datesWords>[0]): string {
  return entry.name ? `${entry.name}: ${datesWords(entry)}` : datesWords(entry)
}

const AS_USUAL = 'as usual'

/** The targets of an exception for the priorities and tiers that it has; one column if it has the same for all tiers. */
function exceptionTable(metric: Metric, grid: Grid, { priorities, tiers }: ParsedPolicy): Table {
  const rows = [...priorities].filter((priority) => grid.has(priority))
  const title = METRIC_NAMES[metric]
  const all = rows
    .map((priority) => grid.get(priority))
    .map((row) => (row && 'all' in row ? row.all : undefined))
  if (all.every((target) => target !== undefined))
    return table(
      [title, 'All tiers'],
      rows.map((priority, index) => [priority, cellText(all[index] ?? null)]),
    )
  const columns = [...tiers].filter((tier) =>
    rows.some((priority) => targetIn(grid, priority, tier) !== undefined),
  )
  return gridTable(title, rows, columns, grid)
}

function gridTable(
  title: string,
  priorities: readonly string[],
  tiers: readonly string[],
  grid: Grid,
): Table {
  const size = priorities.length * tiers.length
  if (size > MAX_CELLS) throw tooManyCells()
  return table(
    [title, ...tiers],
    priorities.map((priority) => [
      priority,
      ...tiers.map((tier) => {
        const target = targetIn(grid, priority, tier)
        return target === undefined ? AS_USUAL : cellText(target)
      }),
    ]),
  )
}

function cellText(target: TargetOrNone): string {
  return target?.text ?? 'no target'
}
