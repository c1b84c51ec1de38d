import type { Issue } from '../../core/issue'
import type { Metric } from '../metric'

/** A request that shows why advice is given. */
export interface ExampleRequest {
  /** What is due. */
  readonly metric: Metric
  /** The tier of the request. */
  readonly tier: string
  /** The priority of the request. */
  readonly priority: string
  /** The instant of receipt. */
  readonly receivedAt: Date
  /** When it is due (P5). */
  readonly dueAt: Date
  /** The name of the exception that applies. Absent without one. */
  readonly exception?: string
}

/** A problem of a policy, or advice about it, as plain data. */
export interface PolicyIssue extends Issue {
  /**
   * Requests that show what the advice is about, usually two: the one that should be due first, then the other one. Of
   * `weaker-exception`, the same request with the exception and without it, where the others still apply. Absent for
   * errors, and if there are no dates to choose requests from.
   */
  readonly example?: readonly ExampleRequest[]
}
