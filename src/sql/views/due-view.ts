import { columnName, qualifiedName, snakeCase, tableName } from '../names'
import { nested } from '../nested'
import { LINE } from '../rows/table-shape'
import { pieceAt, slotAt } from './piece-at'
import type { View, ViewSettings } from './view'

/** The view of the due times of a metric: a row for every ticket, whatever is missing. */
export function dueView(metric: string, settings: ViewSettings): View {
  const {
    dialect: { quote },
    time,
    ticket,
  } = settings
  const found = pieceAt(
    {
      source: withLine(metric, settings),
      columns: [...TICKET_COLUMNS, 'received_ms', 'line_known', 'line'],
      at: 'received_ms',
      name: 'due_ms',
      found: 'piece_found',
    },
    settings,
  )
  const select = [
    `SELECT ticket_id AS ${quote(ticket.id)}, ticket_tier AS ${quote(ticket.tier)}, ticket_priority AS ${quote(ticket.priority)},`,
    `  ticket_received AS ${quote(ticket.receivedAt)},`,
    `  ${time.fromMilliseconds('due_ms')} AS due_at,`,
    `  ${stateCase(settings)} AS due_state`,
    `FROM ${nested(found)} AS d`,
  ].join('\n')
  return { name: `${snakeCase(metric)}_due`, select }
}

const TICKET_COLUMNS = ['ticket_id', 'ticket_tier', 'ticket_priority', 'ticket_received'] as const

/** The tickets with their names as text and their receipt in milliseconds. */
function tickets({ dialect, time, ticket, through }: ViewSettings): string {
  const column = (name: string): string => columnName(dialect, name)
  const { id, tier, priority, receivedAt } = ticket
  return dialect.select(
    [
      `${column(id)} AS ticket_id`,
      `${column(tier)} AS ticket_tier`,
      `${column(priority)} AS ticket_priority`,
      `${column(receivedAt)} AS ticket_received`,
      `${dialect.asText(column(tier))} AS tier_name`,
      `${dialect.asText(column(priority))} AS priority_name`,
    ],
    [{ name: 'received_ms', expression: time.toMilliseconds(column(receivedAt), through) }],
    qualifiedName(dialect, ticket.table),
  )
}

/** The tickets with their line and the slot of their receipt. */
function withLine(metric: string, settings: ViewSettings): string {
  const { dialect, prefix } = settings
  const lines = [
    'SELECT tier AS tier_name, priority AS priority_name, line, 1 AS line_known',
    `FROM ${tableName(dialect, prefix, LINE.name)}`,
    `WHERE metric = '${metric}'`,
  ].join('\n')
  return [
    `SELECT ${TICKET_COLUMNS.join(', ')}, received_ms, line_known, line,`,
    `  ${slotAt('received_ms', settings, 'line')} AS slot`,
    `FROM ${nested(tickets(settings))} AS t`,
    `${dialect.leftJoin} ${nested(lines)} AS l USING (tier_name, priority_name)`,
    ...(dialect.afterJoin === '' ? [] : [dialect.afterJoin]),
  ].join('\n')
}

/** The states of a row. In every one except `due`, `due_at` is null. */
export const STATE = {
  DUE: 'due',
  NO_TARGET: 'no target',
  NOT_RECEIVED: 'not received',
  UNKNOWN: 'unknown tier or priority',
  OUTSIDE: 'outside the years',
  NO_ANSWER: 'no answer',
} as const

/** Without a line, `line_known` is NULL, or 0 in ClickHouse. */
function stateCase({ fromMs, untilMs }: ViewSettings): string {
  const inside = `received_ms >= ${fromMs} AND received_ms < ${untilMs}`
  return [
    'CASE',
    `    WHEN due_ms IS NOT NULL THEN '${STATE.DUE}'`,
    `    WHEN line_known = 1 AND line IS NULL OR piece_found = 1 THEN '${STATE.NO_TARGET}'`,
    `    WHEN received_ms IS NULL THEN '${STATE.NOT_RECEIVED}'`,
    `    WHEN line_known = 1 AND ${inside} THEN '${STATE.NO_ANSWER}'`,
    `    WHEN line_known = 1 THEN '${STATE.OUTSIDE}'`,
    `    ELSE '${STATE.UNKNOWN}'`,
    '  END',
  ].join('\n')
}
