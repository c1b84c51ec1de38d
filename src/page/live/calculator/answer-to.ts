import { type AnyPolicy, type Due, DuebyError, due, type IssueCode, type Metric } from 'dueby'

/** A complete question: when is this due? */
export interface Question {
  readonly metric: Metric
  readonly tier: string
  readonly priority: string
  /** The instant of receipt, in milliseconds since 1970. */
  readonly receivedAt: number
}

/** The due time, or why there is none. */
export type Answer =
  | { readonly kind: 'due'; readonly due: Due }
  | {
      readonly kind: 'none'
      readonly code: IssueCode
      /** The message of the library, in English. */
      readonly message: string
    }

/** Asks the policy. Every answer on the page comes from here. */
export function answerTo({ metric, ...request }: Question, policy: AnyPolicy): Answer {
  try {
    return { kind: 'due', due: due(metric, request, policy) }
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    return { kind: 'none', code: error.code, message: error.issues[0]?.message ?? error.message }
  }
}
