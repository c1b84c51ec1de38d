import type { Stretches } from '../core/stretches'
import type { Zone } from '../zone/zone'
import type { BusinessDay } from './business-days'
import type { CompiledYears } from './compiled-years'
import type { Direction } from './direction'
import type { Timeline } from './timeline'

/** The timeline of a schedule's open time, and what else its compiled years can tell. */
export interface OpenTime extends Timeline {
  readonly zone: Zone
  readonly years: CompiledYears
  /** The latest instant with that much open time before it: `earliest` mirrored (S4). */
  latest(amount: number): number
  isOpen(instant: number): boolean
  /** The first instant after this one at which closed turns to open. Not looked for past `limit`. */
  openingAfter(instant: number, limit?: number): number | undefined
  /** The first instant after this one at which open turns to closed. Not looked for past `limit`. */
  closingAfter(instant: number, limit?: number): number | undefined
  /** The last instant before this one at which closed turned to open. */
  openingBefore(instant: number): number | undefined
  /** The last instant before this one at which open turned to closed. */
  closingBefore(instant: number): number | undefined
  /** The open stretches in `[from, to)`, clipped to it. */
  stretchesIn(from: number, to: number): Stretches
  /** The outermost stretch of all time, if there is one. */
  outermost(direction: Direction): { readonly start: number; readonly end: number } | undefined
  /** How many business days there are up to and including a date, from an origin of its own. */
  ordinalThrough(day: number): number
  /** The business day with that ordinal. */
  businessDay(ordinal: number): BusinessDay
}
