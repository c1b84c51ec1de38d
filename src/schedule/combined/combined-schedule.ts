import type { DateText } from '../../core/local-date'
import type { ZoneChange } from '../../zone/corrections'
import type { CheckedSchedule, ScheduleInput, WeeklySchedule } from '../schedule'

type Part = ScheduleInput | CombinedInput

interface Frame {
  readonly name?: string
  /** The zone whose local dates count as business days; that of the first part, or the last version, when left out. */
  readonly timeZone?: string
  /** Corrected changes of that zone (T6); those of the parts in it when left out, which then have to be the same. */
  readonly zoneChanges?: readonly ZoneChange[]
}

/** Schedules put together, still as plain data (S9). The parts may lie in different zones. */
export type CombinedInput =
  | (Frame & { readonly union: readonly Part[] })
  | (Frame & { readonly intersection: readonly Part[] })
  | (Frame & { readonly difference: readonly [from: Part, without: Part] })
  | (Frame & { readonly versions: readonly ScheduleVersion[] })

/** A schedule and the local date, in its own zone, from which on it is in force; the first is from ever. */
export interface ScheduleVersion {
  readonly from?: DateText
  readonly schedule: Part
}

/** A {@link CombinedInput} that was checked and frozen. */
export type CombinedSchedule = CombinedInput & CheckedSchedule

/** Any schedule that was checked and frozen: weekly hours, or schedules put together. */
export type Schedule = WeeklySchedule | CombinedSchedule
