import { DuebyError, type Issue, type Weekly, type WeeklySchedule } from 'dueby'
import { refuseSecondStandardInput } from '../options/one-standard-input'
import { type Period, periodNamed } from '../options/period'
import { knownZone } from '../options/zone'
import { readPolicy } from '../policy-file/read-policy'
import { counted, withCommas } from '../shell/counted'
import { InputError } from '../shell/input-error'
import { firstLines, type LabelledLines, sayLines } from '../shell/labelled-lines'
import { issueOf, type ListedIssue } from '../shell/listed-issues'
import type { Shell } from '../shell/machine'
import { printableJson } from '../shell/printable'
import { readText } from '../shell/read-text'
import { UsageError } from '../shell/usage-error'
import { type FoundHolidays, ofCalendar, ofCountry } from './find-holidays'
import { holidaysYaml } from './holidays-yaml'

/** The options of `dueby holidays`. */
export interface HolidaysOptions {
  readonly ics?: string | undefined
  readonly country?: string | undefined
  readonly state?: string | undefined
  readonly region?: string | undefined
  readonly type?: readonly string[] | undefined
  readonly language?: string | undefined
  readonly free?: true | undefined
  readonly zone?: string | undefined
  readonly policy?: string | undefined
  readonly json?: true | undefined
}

/** Prints the holidays of a year or a month, as part of a policy. */
export async function printHolidays(text: string, options: HolidaysOptions, shell: Shell): Promise<void> {
  const period = periodNamed(text)
  refuseOthers(options)
  refuseSecondStandardInput({ '--ics': options.ics, '--policy': options.policy })
  const weekly = options.policy === undefined ? undefined : await weeklyOf(options.policy, shell)
  const found = await holidaysOf(period, weekly, options, shell)
  const { from, through } = period
  const { source, holidays, specialHours, holidaysThrough, complete, notes } = found
  if (options.json) {
    const data = { source, from, through, holidays, specialHours, holidaysThrough, complete, notes }
    shell.out(`${printableJson(data)}\n`)
  } else shell.out(holidaysYaml(found, period))
  sayLines(linesOf(found), shell.err)
}

/** Each source has options of its own. */
function refuseOthers({ ics, country, state, region, type, language, free, zone }: HolidaysOptions): void {
  if ((ics === undefined) === (country === undefined))
    throw new UsageError('Say where the holidays are from: --ics FILE, or --country CODE.')
  const ofOther = ics === undefined ? { free, zone } : { state, region, type, language }
  const [option] = Object.entries(ofOther).find(([, value]) => value !== undefined) ?? []
  if (option !== undefined)
    throw new UsageError(`--${option} is only for --${ics === undefined ? 'ics' : 'country'}.`)
}

async function weeklyOf(path: string, shell: Shell): Promise<Weekly> {
  const { merged, title } = await readPolicy(path, shell)
  const { schedule } = merged
  if (!('weekly' in schedule))
    throw new UsageError(`--policy: the schedule of ${title} has no weekly hours of its own.`)
  const { weekly, seasons = [] } = schedule as WeeklySchedule
  if (isOneWeek(weekly) && seasons.length === 0) return weekly
  throw new UsageError(
    `--policy: half days shorten the hours of one week, but ${title} has seasons or weeks that take turns. Leave out --policy, and write the half days as special hours yourself.`,
  )
}

function isOneWeek(weekly: WeeklySchedule['weekly']): weekly is Weekly {
  return !Array.isArray(weekly)
}

async function holidaysOf(
  period: Period,
  weekly: Weekly | undefined,
  options: HolidaysOptions,
  shell: Shell,
): Promise<FoundHolidays> {
  const { ics, free, zone, country = '' } = options
  try {
    if (ics === undefined) return await ofCountry(period, weekly, { ...options, country })
    const what = ics === '-' ? 'the input' : `the calendar '${ics}'`
    const text = await readText(what, ics, shell)
    return await ofCalendar(text, period, weekly, {
      source: what,
      isFree: free === true,
      timeZone: knownZone('--zone', zone, shell),
    })
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    throw ofOptions(error) ?? new InputError('', error.issues.map(inWords))
  }
}

/** An error about options of the library, such as a country that date-holidays does not have. */
function ofOptions({ issues }: DuebyError): UsageError | undefined {
  if (!issues.every(({ path }) => path[0] === 'options')) return undefined
  return new UsageError(
    '',
    issues.map((issue) => issueOf(`--${String(issue.path[1]).replace(/s$/, '')}: ${inWords(issue).message}`)),
  )
}

function inWords({ problem, expected }: Issue): ListedIssue {
  return issueOf(`${problem}. Expected ${expected}.`)
}

function linesOf({ source, holidays, specialHours, notes, others }: FoundHolidays): LabelledLines {
  const halfDays = specialHours.length === 0 ? '' : ` and ${counted(specialHours.length, 'half day')}`
  const named = notes.map(({ kind, message }) => [kind === 'refused' ? 'Left out' : 'Note', message] as const)
  return [
    ['Source', source],
    ['Holidays', `${withCommas(holidays.length)}${halfDays}`],
    ...firstLines(named, notes.length, 'Note'),
    ...(others > 0
      ? [['Note', `${counted(others, 'event')} cancelled, replaced or on other dates`] as const]
      : []),
  ]
}
