import { checkSchedule, type Due, DuebyError, firstResponseDue, type Issue, type Policy } from 'dueby'
import { clockIn } from './clock-in'
import { InputError } from './input-error'
import { readReceived } from './received'
import { ofOption } from './words'

/** A request as the options describe it. */
export interface Request {
  readonly tier: string
  readonly priority: string
  readonly received: string
  readonly zone: string | undefined
  readonly showIn: string
}

/** The data to print. */
export interface Answer {
  readonly due: Due
  readonly policy: Policy
  /** How an ambiguous input was understood. */
  readonly notes: readonly string[]
  /** The zone of the reader. */
  readonly showIn: string
}

const OPTIONS: Readonly<Record<string, string>> = {
  tier: '--tier',
  priority: '--priority',
  receivedAt: '--received',
}

/** The answer to a request. Throws the issues of all options together. */
export function answerTo({ tier, priority, received, zone, showIn }: Request, policy: Policy): Answer {
  const clock = zone === undefined ? undefined : clockIn(zone, policy)
  const time = attempt(() => readReceived(received, zone, clock))
  // An unreadable time must not hide the issues of the other options.
  const receivedAt = time.value?.receivedAt ?? ''
  const due = attempt(() =>
    firstResponseDue<string, string, string | Date>({ tier, priority, receivedAt }, policy),
  )
  const issues = [
    ...due.issues
      .filter(({ path }) => time.value !== undefined || path[0] !== 'receivedAt')
      .map((issue) => ofOption(OPTIONS[String(issue.path[0])], issue)),
    ...time.issues.map((issue) => ofOption(issue.code === 'unknown-zone' ? '--zone' : '--received', issue)),
    ...checkSchedule({ timeZone: showIn, weekly: {} }).map((issue) => ofOption('--show-in', issue)),
  ]
  if (due.value === undefined || time.value === undefined || issues.length > 0) {
    throw new InputError('', issues)
  }
  return { due: due.value, policy, notes: time.value.notes, showIn }
}

function attempt<T>(read: () => T): { readonly value?: T; readonly issues: readonly Issue[] } {
  try {
    return { value: read(), issues: [] }
  } catch (error) {
    if (error instanceof DuebyError) return { issues: error.issues }
    throw error
  }
}
