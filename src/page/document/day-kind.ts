import type { CalendarDay, DateText } from 'dueby'

/** How the picture of the year shows a date. */
export type DayKind = 'open' | 'unsure' | 'closed' | 'holiday' | 'special' | 'season'

/** The kinds in the order of the key. */
export const DAY_KINDS: readonly DayKind[] = ['open', 'unsure', 'closed', 'holiday', 'special', 'season']

/**
 * The kind of a date. A date that special hours close is shown as a holiday.
 *
 * @param knownThrough The last date for which the holidays are complete. Later open dates are unsure.
 */
export function dayKind(day: CalendarDay, knownThrough: DateText | undefined): DayKind {
  const kind = kindOf(day)
  const isUnsure =
    knownThrough !== undefined && day.date > knownThrough && (kind === 'open' || kind === 'season')
  return isUnsure ? 'unsure' : kind
}

function kindOf({ by, name, hours }: CalendarDay): DayKind {
  const isOpen = hours.length > 0
  switch (by) {
    case 'holiday':
    case 'special hours':
      return isOpen ? 'special' : 'holiday'
    case 'season':
      return isOpen ? 'season' : 'closed'
    case 'combined':
      if (name !== undefined) return isOpen ? 'special' : 'holiday'
      return isOpen ? 'open' : 'closed'
    default:
      return isOpen ? 'open' : 'closed'
  }
}
