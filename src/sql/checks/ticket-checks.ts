import { qualifiedName, tableName } from '../names'
import { STATE } from '../views/due-view'
import type { View, ViewSettings } from '../views/view'
import type { SqlCheck } from './check'

/** The checks of a view of due times. */
export function ticketChecks({ name }: View, settings: ViewSettings): SqlCheck[] {
  const { dialect, prefix, ticket } = settings
  const view = tableName(dialect, prefix, name)
  const inState = (check: string, state: string, finds: string): SqlCheck => ({
    name: `${name}_${check}`,
    finds,
    sql: `SELECT * FROM ${view} WHERE due_state = '${state}'`,
  })
  return [
    rowsLost(name, view, qualifiedName(dialect, ticket.table)),
    inState('missing', STATE.NO_ANSWER, 'Tickets without a due time although there is a target.'),
    inState('outside', STATE.OUTSIDE, 'Tickets received outside the compiled years.'),
    inState('unknown', STATE.UNKNOWN, 'Tickets with a tier or a priority that the policy does not have.'),
    inState('not_received', STATE.NOT_RECEIVED, 'Tickets without an instant of receipt.'),
  ]
}

/** A join on duplicate rows would add tickets, and an inner join would lose some. */
export function rowsLost(name: string, view: string, table: string): SqlCheck {
  return {
    name: `${name}_rows`,
    finds: 'A view that does not have as many rows as the table that it reads.',
    sql: [
      'SELECT table_rows, view_rows',
      `FROM (SELECT count(*) AS table_rows FROM ${table}) AS a`,
      `CROSS JOIN (SELECT count(*) AS view_rows FROM ${view}) AS b`,
      'WHERE table_rows <> view_rows',
    ].join('\n'),
  }
}
