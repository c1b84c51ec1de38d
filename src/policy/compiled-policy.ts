import { knowsCoverage } from '../schedule/covered-through'
import type { Target } from '../targets/target'
import { type TargetOnSchedule, targetOn } from '../targets/target-on-schedule'
import { type OpenTime, openTimeOfParsed } from '../timeline/open-time'
import { type Grid, mapGrid, type ParsedException, type ParsedPolicy } from './parsed-policy'

/** A parsed exception whose targets are bound to the schedule. */
export interface CompiledException extends Omit<ParsedException, 'targets'> {
  readonly targets: Grid<TargetOnSchedule>
}

/** A policy ready to compute due times: its targets are bound to the schedule and to the cut-off. */
export interface CompiledPolicy {
  readonly parsed: ParsedPolicy
  readonly time: OpenTime
  readonly targets: Grid<TargetOnSchedule>
  readonly exceptions: readonly CompiledException[]
  /** Whether the schedule states how far its holidays are known (S10). */
  readonly knowsCoverage: boolean
}

export function compilePolicy(parsed: ParsedPolicy): CompiledPolicy {
  const time = openTimeOfParsed(parsed.schedule)
  // A target that is written once for all tiers is bound to the schedule only once.
  const known = new Map<Target, TargetOnSchedule>()
  const onSchedule = (target: Target): TargetOnSchedule => {
    const on = known.get(target) ?? targetOn(target, time, parsed.dayCutoff)
    known.set(target, on)
    return on
  }
  return {
    parsed,
    time,
    targets: mapGrid(parsed.targets, onSchedule),
    exceptions: parsed.exceptions.map((exception) => ({
      ...exception,
      targets: mapGrid(exception.targets, onSchedule),
    })),
    knowsCoverage: knowsCoverage(parsed.schedule),
  }
}
