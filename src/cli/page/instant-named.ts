import { DuebyError, showInZone } from 'dueby'
import { InputError } from '../shell/input-error'
import type { Machine } from '../shell/machine'
import { ofOption } from '../shell/words'

/** The instant that an option names, in milliseconds since 1970: `now`, or a time with an offset. */
export function instantNamed(option: string, text: string, machine: Pick<Machine, 'now'>): number {
  if (text === 'now') return machine.now()
  try {
    // It also checks that the time is in the supported range.
    showInZone(text as `${string}Z`, 'UTC')
    return new Date(text).getTime()
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    throw new InputError(
      '',
      error.issues.map((issue) => ofOption(option, issue)),
    )
  }
}
