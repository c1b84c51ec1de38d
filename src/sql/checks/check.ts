/** A query that returns no rows if all is well. */
export interface SqlCheck {
  /** Its name: letters, digits and `_`. */
  readonly name: string
  /** What its rows say. */
  readonly finds: string
  /** The query. */
  readonly sql: string
}
