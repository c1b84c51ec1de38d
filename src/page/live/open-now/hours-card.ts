import type { Calendar } from '../../document/calendars'
import { fill } from '../../labels/fill'
import { scheduleOf } from '../../policy-parts/schedule-of'
import { versionAt } from '../../policy-parts/version-at'
import { element } from '../dom/element'
import { setText } from '../dom/set-text'
import type { LiveContext } from '../live-context'
import { lengthText } from '../text/length-text'
import type { TimeWriter } from '../text/time-writer'
import { wallClocksOf } from '../text/wall-clocks-of'
import { dayNote } from './day-note'
import { type OpeningState, openingState } from './opening-state'
import { type WallClockTable, wallClockTable } from './wall-clock-table'

/** A card that says whether tiers have open hours. */
export interface HoursCard {
  readonly element: HTMLElement
  /** Computes the state at an instant. Returns the instant of its next change: infinity if there is none. */
  update(at: number): number
  /** Moves the clock and the countdown, and nothing else. */
  tick(at: number): void
}

/** Makes the card of a group of tiers. */
export function hoursCard(
  { tiers, schedule }: Calendar,
  isOneOfMany: boolean,
  { policy, labels, language, visitorZone }: LiveContext,
  writer: TimeWriter,
): HoursCard {
  const { open: words } = labels
  const state = element('p', { class: 'dueby-state', role: 'status' })
  const countdown = element('p', { class: 'dueby-countdown' })
  const note = element('p', { class: 'dueby-day-note' })
  const place = element('div')
  const heading = isOneOfMany
    ? [element('h3', {}, fill(words.hoursFor, { tiers: new Intl.ListFormat(language).format(tiers) }))]
    : []
  const line = element('div', { class: 'dueby-state-line' }, state, countdown)
  const card = element('div', { class: 'dueby-card dueby-hours' }, ...heading, line, note, place)
  let current: OpeningState = { isOpen: false }
  let table: WallClockTable | undefined

  const tick = (at: number): void => {
    const { isOpen, until } = current
    const label = isOpen ? words.closesIn : words.opensIn
    const end = isOpen ? words.staysOpen : words.staysClosed
    const length = until === undefined ? '' : lengthText(until - at, language)
    setText(countdown, until === undefined ? end : fill(label, { length }))
    table?.tick(at)
  }

  return {
    element: card,
    tick,
    update(at) {
      // Its clock and its dates are those of the policy in force.
      const inForce = scheduleOf(tiers[0], versionAt(at, policy))
      current = openingState(at, schedule)
      const { isOpen, since, until } = current
      card.dataset.state = isOpen ? 'open' : 'closed'
      setText(state, isOpen ? words.open : words.closed)
      const special = dayNote(at, inForce)
      note.hidden = !special
      if (special) {
        note.dataset.by = special.by
        setText(
          note,
          fill(special.by === 'holiday' ? words.holiday : words.specialHours, { name: special.name }),
        )
      }
      table = wallClockTable({
        caption: words.caption,
        wallClocks: wallClocksOf(visitorZone, inForce, words),
        nowLabel: words.now,
        rows: [
          [isOpen ? words.openSince : words.closedSince, since],
          [isOpen ? words.closes : words.opens, until],
        ],
        at,
        writer,
      })
      place.replaceChildren(table.element)
      tick(at)
      return until ?? Number.POSITIVE_INFINITY
    },
  }
}
