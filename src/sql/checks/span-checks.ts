import { qualifiedName, tableName } from '../names'
import type { View, ViewSettings } from '../views/view'
import type { SqlCheck } from './check'
import { rowsLost } from './ticket-checks'

/** The checks of a view of open time. */
export function spanChecks({ name }: View, answer: string, settings: ViewSettings): SqlCheck[] {
  const { dialect, prefix, span } = settings
  const view = tableName(dialect, prefix, name)
  return [
    rowsLost(name, view, qualifiedName(dialect, span.table)),
    {
      name: `${name}_missing`,
      finds: 'Spans without an answer: an instant is missing or outside the compiled years.',
      sql: `SELECT * FROM ${view} WHERE ${answer} IS NULL`,
    },
  ]
}
