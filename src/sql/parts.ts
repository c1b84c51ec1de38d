import type { TableStamp } from 'dueby'
import type { SqlCheck } from './checks/check'
import type { TableRows } from './rows/table-rows'
import type { View } from './views/view'

/** What is written for a policy or a schedule. */
export interface Parts {
  /** The tables in the order in which they are loaded. The stamp is the last. */
  readonly tables: readonly TableRows[]
  readonly views: readonly View[]
  readonly checks: readonly SqlCheck[]
  readonly stamp: TableStamp
}
