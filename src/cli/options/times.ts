import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import type { Disambiguation, Policy } from 'dueby'
import type { Machine } from '../shell/machine'
import { patternProblem } from '../times/pattern-problem'
import { type TimeFormat, timeFormat } from '../times/time-format'
import type { TimeOptions } from '../times/time-reader'
import { wallClockIn } from '../times/wall-clock-in'
import { zoneNamed } from './zone'

/** How times are read, as the options say. A format that is not one is a usage error. */
export function timeOptions(
  options: {
    readonly timeFormat: string
    readonly zone?: string | undefined
    readonly disambiguation: Disambiguation
  },
  policy: Policy,
  command: CommandUnknownOpts,
  machine: Machine,
): TimeOptions {
  const zone = zoneNamed('--zone', options.zone, machine)
  return {
    format: formatOf('--time-format', options.timeFormat, command),
    disambiguation: options.disambiguation,
    ...(zone !== undefined && { zone, wallClock: wallClockIn(zone, policy) }),
  }
}

/** The format that an option names. */
export function formatOf(option: string, format: string, command: CommandUnknownOpts): TimeFormat {
  try {
    return timeFormat(format)
  } catch (error) {
    return command.error(
      `error: ${option}: '${format}' is not a format. ${patternProblem(error as Error)}. Expected iso, epoch, epoch-ms, excel, or a date-fns pattern such as 'dd/MMM/yy h:mm a'.`,
    )
  }
}
