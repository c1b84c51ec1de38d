import { shortened } from '../../core/describe'
import { localTimeText } from '../../zone/local-text'
import { localAt } from '../../zone/zone'
import type { Cell } from '../compiled-policy'

/** The name of a cell in messages. */
export function nameOf({ tier, priority }: Pick<Cell, 'tier' | 'priority'>): string {
  return `${shortened(tier)} ${shortened(priority)}`
}

/** An instant on the clock of a cell's hours: `Fri 2023-12-22 17:00`. */
export function localText(instant: number, { time }: Pick<Cell, 'time'>): string {
  return localTimeText(localAt(instant, time.localClock.zoneAt(instant)))
}
