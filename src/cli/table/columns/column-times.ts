import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import type { Policy } from 'dueby'
import { formatOf } from '../../options/times'
import { knownZone } from '../../options/zone'
import type { Machine } from '../../shell/machine'
import type { TimeOptions } from '../../times/time-reader'
import { wallClockIn } from '../../times/wall-clock-in'
import type { ColumnTimes } from '../cells/time-column'
import type { TimeField } from './field'
import type { Settings } from './settings'

/** How the times of every field are read. */
export function columnTimes(
  settings: Settings,
  policy: Policy,
  command: CommandUnknownOpts,
  machine: Machine,
): { readonly [F in TimeField]: ColumnTimes } {
  const timesOf = (field: TimeField): ColumnTimes => {
    const format = settings.timeFormat[field] ?? settings.timeFormat.all ?? 'iso'
    const zone = knownZone('--zone', settings.zone[field] ?? settings.zone.all, machine)
    const options: TimeOptions = {
      format: formatOf('--time-format', format, command),
      disambiguation: settings.disambiguation[field] ?? settings.disambiguation.all ?? 'compatible',
      ...(zone !== undefined && { zone, wallClock: wallClockIn(zone, policy) }),
    }
    return { options, irregular: { twice: 0, never: 0 } }
  }
  return { received: timesOf('received'), responded: timesOf('responded'), resolved: timesOf('resolved') }
}
