import { OPENING_SLOT } from '../../tables/slots'
import type { Computed } from '../dialects/dialect'
import { columnName, qualifiedName, tableName } from '../names'
import { nested } from '../nested'
import { OPENING, PIECE } from '../rows/table-shape'
import { pieceAt, slotAt } from './piece-at'
import type { View, ViewSettings } from './view'

/** Whether the schedule is open at an instant (S1): the slope of its piece. */
export function openView(settings: ViewSettings): View {
  const { dialect, prefix, span } = settings
  const columns = ['span_id', 'span_from']
  const found = dialect.lookUp({
    source: withSlot('start_ms', [...columns, 'start_ms'], spans(['from'], settings), settings),
    columns,
    at: 'start_ms',
    table: tableName(dialect, prefix, PIECE.name),
    from: 'from_ms',
    until: 'until_ms',
    values: ['slope'],
    answer: (column) => column('slope'),
    name: 'open_slope',
  })
  const select = [
    `SELECT span_id AS ${dialect.quote(span.id)}, span_from AS ${dialect.quote(span.from)}, open_slope = 1 AS is_open`,
    `FROM ${nested(found)} AS o`,
  ].join('\n')
  return { name: 'is_open', select }
}

/** The open time between two instants (S5): negative if the second is before the first. */
export function betweenView(settings: ViewSettings): View {
  const { dialect, span } = settings
  const kept = ['span_id', 'span_from', 'span_to']
  const start = openBefore(
    'start_open',
    'start_ms',
    [...kept, 'end_ms'],
    spans(['from', 'to'], settings),
    settings,
  )
  const end = openBefore('end_open', 'end_ms', [...kept, 'start_open'], start, settings)
  const { quote } = dialect
  const select = [
    `SELECT span_id AS ${quote(span.id)}, span_from AS ${quote(span.from)}, span_to AS ${quote(span.to)},`,
    '  end_open - start_open AS open_ms',
    `FROM ${nested(end)} AS b`,
  ].join('\n')
  return { name: 'open_between', select }
}

/** Open time added to an instant, a different amount for each row (S4). */
export function addedView(settings: ViewSettings): View {
  const { dialect, prefix, span, time } = settings
  const kept = ['span_id', 'span_from', 'span_add', 'start_ms']
  const start = openBefore('start_open', 'start_ms', kept, spans(['from', 'add'], settings), settings)
  // One millisecond is taken off and added back, so that time that ends at a closing does not end at the next opening.
  const work = [
    `SELECT ${kept.join(', ')}, start_open + span_add - CASE WHEN span_add > 0 THEN 1 ELSE 0 END AS work_ms`,
    `FROM ${nested(start)} AS w`,
  ].join('\n')
  const slotted = [
    `SELECT ${kept.join(', ')}, work_ms, ${dialect.slot(dialect.divide('work_ms', String(OPENING_SLOT)))} AS slot`,
    `FROM ${nested(work)} AS v`,
  ].join('\n')
  const found = dialect.lookUp({
    source: slotted,
    columns: kept,
    at: 'work_ms',
    table: tableName(dialect, prefix, OPENING.name),
    from: 'open_before_ms',
    until: 'open_until_ms',
    values: ['opened_at_ms'],
    answer: (column, at) => `${column('opened_at_ms')} + (${at} - ${column('open_before_ms')})`,
    name: 'worked_ms',
  })
  const added = 'CASE WHEN span_add = 0 THEN start_ms WHEN span_add > 0 THEN worked_ms + 1 ELSE worked_ms END'
  const { quote } = dialect
  const select = [
    `SELECT span_id AS ${quote(span.id)}, span_from AS ${quote(span.from)}, span_add AS ${quote(span.add)},`,
    `  ${time.fromMilliseconds('added_ms')} AS added_at`,
    `FROM ${nested(`SELECT span_id, span_from, span_add, ${added} AS added_ms\nFROM ${nested(found)} AS f`)} AS a`,
  ].join('\n')
  return { name: 'open_added', select }
}

/** The columns of the spans that a view needs, with their instants in milliseconds. */
function spans(names: readonly ('from' | 'to' | 'add')[], settings: ViewSettings): string {
  const { dialect, span, time, through } = settings
  const column = (name: string): string => columnName(dialect, name)
  const instant = (name: string, expression: string): Computed => ({
    name,
    expression: time.toMilliseconds(expression, through),
  })
  return dialect.select(
    [`${column(span.id)} AS span_id`, ...names.map((name) => `${column(span[name])} AS span_${name}`)],
    names.flatMap((name) => (name === 'add' ? [] : [instant(INSTANTS[name], column(span[name]))])),
    qualifiedName(dialect, span.table),
  )
}

const INSTANTS = { from: 'start_ms', to: 'end_ms' } as const

/** The open time before an instant, since the start of the table. */
function openBefore(
  name: string,
  at: string,
  columns: readonly string[],
  source: string,
  settings: ViewSettings,
): string {
  const kept = [...new Set([...columns, at])]
  return pieceAt({ source: withSlot(at, kept, source, settings), columns, at, name }, settings)
}

/** The source with the slot of an instant among the pieces of open time. */
function withSlot(at: string, columns: readonly string[], source: string, settings: ViewSettings): string {
  return [
    `SELECT ${columns.join(', ')}, ${slotAt(at, settings)} AS slot`,
    `FROM ${nested(source)} AS m`,
  ].join('\n')
}
