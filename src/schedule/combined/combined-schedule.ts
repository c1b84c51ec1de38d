import type { DateText } from '../../core/local-date'
import type { ZoneChange } from '../../zone/corrections'
import type { CheckedSchedule, ScheduleInput, WeeklySchedule } from '../schedule'

type Part = ScheduleInput | CombinedInput

interface Frame {
  /** The JSON Schema of the file, for editors. It has no effect. */
  readonly $schema?: string
  /** Whose hours these are, for people. `whoseHours` returns it instead of the names of the operands. */
  readonly name?: string
  /**
   * The IANA time zone whose local dates are the business days (S6).
   *
   * @defaultValue the zone of the first operand, or of the last version
   */
  readonly timeZone?: string
  /**
   * Corrected clock changes of that zone, in order of time (T6).
   *
   * @defaultValue those given by operands in that zone, which must agree
   */
  readonly zoneChanges?: readonly ZoneChange[]
}

/** A combination of schedules as plain data (S9). The operands can be in different time zones. */
export type CombinedInput =
  | (Frame & {
      /** Open whenever at least one of these schedules is open. At least one schedule. */
      readonly union: readonly Part[]
    })
  | (Frame & {
      /** Open whenever all of these schedules are open. At least one schedule. */
      readonly intersection: readonly Part[]
    })
  | (Frame & {
      /** Open whenever the first schedule is open and the second is not. */
      readonly difference: readonly [from: Part, without: Part]
    })
  | (Frame & {
      /** Schedules that follow one another, in order of their dates. At least one version. */
      readonly versions: readonly ScheduleVersion[]
    })

/** A schedule that is in force from a local date until the next version starts. */
export interface ScheduleVersion {
  /**
   * The first local date, in the schedule's own zone, on which it is in force. Every version except the first
   * needs it.
   *
   * @defaultValue for the first version, the beginning of time
   */
  readonly from?: DateText
  /** The hours while the version is in force: weekly hours or a combined schedule. */
  readonly schedule: Part
}

/** A {@link CombinedInput} that has been checked and frozen. */
export type CombinedSchedule = CombinedInput & CheckedSchedule

/**
 * A checked and frozen schedule: weekly hours or a combined schedule. Functions that take a schedule also work with
 * unchecked data of this type, for example after a cast, but check it on every call and can throw its issues.
 */
export type Schedule = WeeklySchedule | CombinedSchedule
