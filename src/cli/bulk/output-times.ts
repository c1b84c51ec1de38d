import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import type { Policy } from 'dueby'
import { knownZone, zoneNamed } from '../options/zone'
import type { Machine } from '../shell/machine'
import type { Settings } from '../table/columns/settings'
import { patternProblem } from '../times/pattern-problem'
import { timeWriter } from '../times/time-writer'
import { wallClockIn } from '../times/wall-clock-in'
import type { TimeCell } from './answers/cells'

/** The formats whose times are numbers. */
const NUMBERS = ['epoch', 'epoch-ms', 'excel']

/** How due times are written: in `--out-zone`, else in the zone of the input, else in that of the policy. */
export function outputTimes(
  options: { readonly outFormat?: string | undefined; readonly outZone?: string | undefined },
  settings: Settings,
  policy: Policy,
  command: CommandUnknownOpts,
  machine: Machine,
): TimeCell {
  const format = options.outFormat ?? 'iso'
  const given = knownZone('--out-zone', options.outZone, machine)
  const ofInput = zoneNamed('--zone', settings.zone.all ?? settings.zone.received, machine)
  const zone = given ?? ofInput ?? policy.schedule.timeZone
  try {
    const write = timeWriter(format, zone, wallClockIn(zone, policy))
    return NUMBERS.includes(format) ? (at) => Number(write(at)) : write
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return command.error(`error: --out-format: '${format}' is not a format. ${patternProblem(error)}.`)
  }
}
