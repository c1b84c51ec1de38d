import type { Zone } from '../zone/zone'
import type { BusinessDays } from './business-days'
import type { GrowingYears } from './compile/year-cache'
import type { CompiledYears } from './lookup/compiled-years'
import type { Timeline } from './timeline'

/** The timeline of a schedule's open time, and the years from which everything else about it is answered. */
export interface OpenTime extends Timeline {
  readonly zone: Zone
  readonly years: CompiledYears
  readonly businessDays: () => GrowingYears<BusinessDays>
}
