import type { Metric } from 'dueby'

/** Which of two instants is meant by a time that occurs twice or never. */
export type Choice = 'earlier' | 'later'

/** What the form of the calculator says. */
export interface FormState {
  readonly metric: Metric
  /** Absent while none is chosen. */
  readonly tier?: string | undefined
  readonly priority?: string | undefined
  /** The time in the field, `'2023-12-26T10:00'`. Absent for the current time. */
  readonly typed?: string | undefined
  /** The clock that the time in the field is on. */
  readonly clock: 'visitor' | 'team'
  /** Which of two instants is meant. Absent while none is chosen. */
  readonly choice?: Choice | undefined
}
