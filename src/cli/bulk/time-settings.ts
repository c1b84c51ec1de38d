import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { DuebyError, type Policy, ticketHistory } from 'dueby'
import { formatOf } from '../options/times'
import { zoneIssues, zoneNamed } from '../options/zone'
import type { Machine } from '../shell/machine'
import { UsageError } from '../shell/usage-error'
import { ofOption } from '../shell/words'
import { clockIn } from '../times/clock-in'
import { patternProblem } from '../times/pattern-problem'
import { hasOffset, timeFormat } from '../times/time-format'
import { readTime, type TimeOptions } from '../times/time-reader'
import { timeWriter } from '../times/time-writer'
import type { TimeCell } from './answers/cell'
import type { ColumnTimes } from './answers/time-column'
import { TIME_FIELDS, type TimeField } from './columns/field'
import type { Settings } from './columns/settings'
import type { IrregularTimes } from './totals'

/** The formats whose times are numbers. */
const NUMBERS = ['epoch', 'epoch-ms', 'excel']

/** How the times of every field are read. */
export function columnTimes(
  settings: Settings,
  policy: Policy,
  command: CommandUnknownOpts,
  machine: Machine,
): { readonly [F in TimeField]: ColumnTimes } {
  const timesOf = (field: TimeField): ColumnTimes => {
    const format = settings.timeFormat[field] ?? settings.timeFormat.all ?? 'iso'
    const zone = knownZone('--zone', zoneNamed(settings.zone[field] ?? settings.zone.all, machine))
    const options: TimeOptions = {
      format: formatOf('--time-format', format, command),
      disambiguation: settings.disambiguation[field] ?? settings.disambiguation.all ?? 'compatible',
      ...(zone !== undefined && { zone, clock: clockIn(zone, policy) }),
    }
    return { options, irregular: { twice: 0, never: 0 } }
  }
  return { received: timesOf('received'), responded: timesOf('responded'), resolved: timesOf('resolved') }
}

/** How due times are written: in `--out-zone`, else in the zone of the input, else in that of the policy. */
export function outputTimes(
  options: { readonly outFormat?: string | undefined; readonly outZone?: string | undefined },
  settings: Settings,
  policy: Policy,
  command: CommandUnknownOpts,
  machine: Machine,
): TimeCell {
  const format = options.outFormat ?? 'iso'
  const given = knownZone('--out-zone', zoneNamed(options.outZone, machine))
  const ofInput = zoneNamed(settings.zone.all ?? settings.zone.received, machine)
  const zone = given ?? ofInput ?? policy.schedule.timeZone
  try {
    const write = timeWriter(format, zone, clockIn(zone, policy))
    return NUMBERS.includes(format) ? (at) => Number(write(at)) : write
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return command.error(`error: --out-format: '${format}' is not a format. ${patternProblem(error)}.`)
  }
}

/** What was read of each field that the clock shows twice or never. */
export function irregularTimes(times: { readonly [F in TimeField]: ColumnTimes }): IrregularTimes[] {
  return TIME_FIELDS.map((field) => {
    const { options: read, irregular } = times[field]
    return { field, zone: read.zone ?? '', disambiguation: read.disambiguation, ...irregular }
  })
}

/** Whether a time of `--now` needs a zone. */
export function needsZone(now: string | undefined): boolean {
  return now !== undefined && now !== 'now' && !hasOffset(now)
}

/** The instant of `--now`, or of an option with another name, else the current time. */
export function nowOf(
  option: string | undefined,
  { zone, clock }: Pick<TimeOptions, 'zone' | 'clock'>,
  machine: Machine,
  name = '--now',
  words?: Parameters<typeof ofOption>[2],
): Date {
  if (option === undefined || option === 'now') return new Date(machine.now())
  try {
    const { at } = readTime(option, {
      format: timeFormat('iso'),
      disambiguation: 'compatible',
      ...(zone !== undefined && { zone }),
      ...(clock !== undefined && { clock }),
    })
    return checkedInstant(at)
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    throw new UsageError(
      '',
      error.issues.map((issue) => ofOption(name, issue, words)),
    )
  }
}

/** The instant of a text, as the library reads it: in the form and range of every other instant (T1, T4). */
function checkedInstant(at: Date | string): Date {
  const row = { tier: '', priority: '', receivedAt: at as Date }
  return ticketHistory(row)[0]?.at as Date
}

function knownZone(option: string, zone: string | undefined): string | undefined {
  const issues = zone === undefined ? [] : zoneIssues(option, zone)
  if (issues.length > 0) throw new UsageError('', issues)
  return zone
}
