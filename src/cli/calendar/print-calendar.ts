import { calendarDays, DuebyError, localTime, type Schedule } from 'dueby'
import { datesWithNights } from '../../page/document/nights'
import { versionAt } from '../../page/policy-parts/version-at'
import { nameIssue } from '../options/name-issue'
import { type Period, periodNamed } from '../options/period'
import { holidaysWarning } from '../policy-file/holidays-known'
import { type NamedPolicy, readPolicy } from '../policy-file/read-policy'
import { titleOfVersion } from '../policy-file/title-of-version'
import { InputError } from '../shell/input-error'
import { labelledLine } from '../shell/labelled-lines'
import type { Shell } from '../shell/machine'
import { printable, printableJson } from '../shell/printable'
import { UsageError } from '../shell/usage-error'
import { inFileWords, ofOption } from '../shell/words'
import { holidaysKnownIn } from './holidays-known-in'
import { hoursOf } from './hours-of'
import { monthText } from './month-text'
import { versionsIn } from './versions-in'
import { yearText } from './year-text'
import { zonesIn } from './zones-in'

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
  const named = await readPolicy(path, shell)
  const { policy, merged } = named
  const { tiers } = merged
  const issue = tier === undefined ? undefined : nameIssue('tier', tier, tiers)
  if (issue) throw new UsageError('', [ofOption('--tier', issue)])
  const schedule = hoursOf(policy, tier)
  const now = new Date(shell.now())
  const period = periodNamed(text ?? monthAt(now, hoursOf(versionAt(now, policy), tier)))
  try {
    shell.out(ics ? await icalOf(schedule, period) : written(period, schedule, named, { tier, json }))
    if (ics) shell.err(labelledLine('Policy', titleIn(period, named)))
    const known = holidaysKnownIn(period, schedule)
    if (known !== undefined) shell.err(holidaysWarning(known))
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    throw new InputError('', error.issues.map(inFileWords))
  }
}

/** The dates of a period, as text or as JSON. */
function written(
  period: Period,
  schedule: Schedule,
  named: NamedPolicy,
  { tier, json }: Pick<CalendarOptions, 'tier' | 'json'>,
): string {
  const { kind, from, through } = period
  const title = titleIn(period, named)
  const clocks = zonesIn(period, schedule)
  if (json) {
    const days = calendarDays(from, through, schedule)
    const data = { policy: title, timeZone: clocks[0]?.timeZone, clocks, from, through, days }
    return `${printableJson(data)}\n`
  }
  const body =
    kind === 'month'
      ? monthText(calendarDays(from, through, schedule))
      : yearText(datesWithNights(from, through, schedule))
  const zones = inTurn(clocks.map((clock) => [clock.timeZone, clock.from]))
  const heading = `${period.title}, ${zones}${tier === undefined ? '' : `, ${tier}`}`
  return `${labelledLine('Policy', title)}\n${printable(heading)}\n\n${body}`
}

/** The policies that are in force in a period: `Acme (acme.yaml)`, or `Old, then New from 2024-07-15 (acme.yaml)`. */
function titleIn(period: Period, named: NamedPolicy): string {
  const { policy, title, origin } = named
  const inForce = 'versions' in policy ? versionsIn(period, policy.versions) : []
  const [first, second] = inForce
  if (first && !second) return titleOfVersion(first.version.policy, named)
  if (!second) return title
  return `${inTurn(inForce.map(({ version, from }) => [version.policy.name, from]))} (${origin})`
}

/** `Europe/Berlin`, or `Europe/Berlin, then America/New_York from 2024-07-15` */
function inTurn(names: readonly (readonly [name: string, from: string])[]): string {
  return names.map(([name, from], index) => (index === 0 ? name : `then ${name} from ${from}`)).join(', ')
}

function monthAt(at: Date, schedule: Schedule): string {
  return localTime(at, schedule).date.slice(0, 7)
}

/** The stamp is the start of the period, so that the same period always gives the same text. */
async function icalOf(schedule: Schedule, { from, through }: Period): Promise<string> {
  const { holidaysToIcal } = await import('dueby/formats')
  return holidaysToIcal(schedule, { stamp: `${from}T00:00:00Z` as const, from, through })
}
