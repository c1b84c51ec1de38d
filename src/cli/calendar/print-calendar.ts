import { calendarDays, DuebyError, type Schedule, showInZone } from 'dueby'
import { frameOf } from '../policy-file/frame-of'
import { readPolicy } from '../policy-file/read-policy'
import { InputError } from '../shell/input-error'
import type { Shell } from '../shell/machine'
import { printable, printableJson } from '../shell/printable'
import { inFileWords } from '../shell/words'
import { hoursOf } from './hours-of'
import { monthText } from './month-text'
import { type Period, periodNamed } from './period'
import { yearText } from './year-text'

/** The options of `dueby calendar`. */
export interface CalendarOptions {
  readonly tier?: string | undefined
  readonly ics?: true | undefined
  readonly policy?: string | undefined
  readonly json?: true | undefined
}

/** Prints the hours of a month or a year. */
export async function printCalendar(
  text: string | undefined,
  { tier, ics, policy: path, json }: CalendarOptions,
  shell: Shell,
): Promise<void> {
  const { policy, title } = await readPolicy(path, shell)
  const { tiers } = frameOf(policy)
  if (tier !== undefined && !tiers.includes(tier)) {
    const names = tiers.map((name) => `'${name}'`).join(', ')
    throw new InputError(`--tier: '${tier}' is not a tier of this policy. Expected ${names}.`)
  }
  const schedule = hoursOf(policy, tier)
  const period = periodNamed(text ?? thisMonth(shell, schedule))
  try {
    if (ics) return shell.out(await icalOf(schedule, period))
    const days = calendarDays(period.from, period.through, schedule)
    if (json) {
      const data = {
        policy: title,
        timeZone: schedule.timeZone,
        from: period.from,
        through: period.through,
        days,
      }
      return shell.out(`${printableJson(data)}\n`)
    }
    const body = period.kind === 'month' ? monthText(days) : yearText(days)
    const heading = `${period.title}, ${schedule.timeZone}${tier === undefined ? '' : `, ${tier}`}`
    shell.out(`Policy    ${printable(title)}\n\n${printable(heading)}\n\n${body}`)
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    throw new InputError('', error.issues.map(inFileWords))
  }
}

function thisMonth(shell: Shell, schedule: Schedule): string {
  return showInZone(shell.now(), schedule).split(' ')[1]?.slice(0, 7) ?? ''
}

/** The stamp is the start of the period, so that the same period always gives the same text. */
async function icalOf(schedule: Schedule, { from, through }: Period): Promise<string> {
  const { holidaysToIcal } = await import('dueby/formats')
  return holidaysToIcal(schedule, { stamp: `${from}T00:00:00Z` as const, from, through })
}
