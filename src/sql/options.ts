import type { TimeStorage } from './dialects/dialect'
import type { DialectName } from './dialects/dialect-name'

/** Where the requests are: the table that the views of a policy read, and its columns. */
export interface TicketTable {
  /**
   * The table, or `schema.table`.
   *
   * @defaultValue 'ticket'
   */
  readonly table?: string
  /**
   * What tells the rows apart, of any type.
   *
   * @defaultValue 'id'
   */
  readonly id?: string
  /**
   * The tier, as the policy spells it.
   *
   * @defaultValue 'tier'
   */
  readonly tier?: string
  /**
   * The priority, as the policy spells it.
   *
   * @defaultValue 'priority'
   */
  readonly priority?: string
  /**
   * The instant of receipt.
   *
   * @defaultValue 'received_at'
   */
  readonly receivedAt?: string
}

/** Where the spans are: the table that the views of a schedule read, and its columns. */
export interface SpanTable {
  /**
   * The table, or `schema.table`.
   *
   * @defaultValue 'span'
   */
  readonly table?: string
  /**
   * What tells the rows apart, of any type.
   *
   * @defaultValue 'id'
   */
  readonly id?: string
  /**
   * The instant from which open time is counted or added.
   *
   * @defaultValue 'from_at'
   */
  readonly from?: string
  /**
   * The instant up to which open time is counted.
   *
   * @defaultValue 'to_at'
   */
  readonly to?: string
  /**
   * An integer: the open time to add, in milliseconds. It can be negative.
   *
   * @defaultValue 'add_ms'
   */
  readonly add?: string
}

interface AnySqlOptions {
  /** The engine. */
  readonly dialect: DialectName
  /** The first calendar year, UTC: a whole number from 1972 to 2199. */
  readonly from: number
  /** The last calendar year, UTC. It is included. */
  readonly through: number
  /**
   * What the names of the tables and views begin with: lower-case letters, digits and `_`. It may be empty.
   *
   * @defaultValue 'dueby_'
   */
  readonly prefix?: string | undefined
  /**
   * How instants are stored in the tables that the views read, and returned by the views. The result says which type of
   * the engine it is.
   *
   * @defaultValue 'instant'
   */
  readonly times?: TimeStorage | undefined
  /** The version of the runtime's time zone data, for the stamp, such as `'2026a'`. No answer depends on it. */
  readonly zoneDataVersion?: string | undefined
}

/** The options of `toSql`. */
export type SqlOptions = AnySqlOptions &
  (
    | {
        /** For a policy: where the requests are. */
        readonly ticket?: TicketTable
        /** Only for a schedule. */
        readonly span?: never
      }
    | {
        /** For a schedule: where the spans are. */
        readonly span?: SpanTable
        /** Only for a policy. */
        readonly ticket?: never
      }
  )
