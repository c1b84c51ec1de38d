import { versionAt } from '../../policy-parts/version-at'
import { element } from '../dom/element'
import { everySecond } from '../dom/every-second'
import { whenVisible } from '../dom/when-visible'
import type { LiveContext } from '../live-context'
import { timeWriter } from '../text/time-writer'
import { type HoursCard, hoursCard } from './hours-card'
import { hoursIn } from './hours-in'

/** Browser timers cannot wait longer than 24.8 days. */
const MAX_WAIT = 24 * 86_400_000

/**
 * Shows whether the team is open: one card for each group of tiers with the same hours. The state is recomputed at
 * its next change, when the next policy begins, and when the page becomes visible. In between only the display ticks.
 *
 * @returns A function that stops it.
 */
export function mountOpenNow(section: Element, context: LiveContext): () => void {
  const { policy, language, now } = context
  const writer = timeWriter(language)
  const place = element('div', { class: 'dueby-live dueby-open-now' })
  section.append(place)
  let cards: HoursCard[] = []
  let shown = ''
  let inForce = versionAt(now(), policy)
  let nextChange = Number.POSITIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined

  const update = (): void => {
    const at = now()
    inForce = versionAt(at, policy)
    const groups = hoursIn(policy, at)
    const tiers = JSON.stringify(groups.map((group) => group.tiers))
    // The cards stay, so that a screen reader hears only what changes in them.
    if (tiers !== shown) {
      cards = groups.map((group) => hoursCard(group, groups.length > 1, context, writer))
      place.replaceChildren(...cards.map((card) => card.element))
      shown = tiers
    }
    nextChange = Math.min(...cards.map((card) => card.update(at)))
    clearTimeout(timer)
    // A timer may fire a little early.
    timer = setTimeout(update, Math.min(MAX_WAIT, nextChange - at + 5))
  }

  update()
  const stops = [
    whenVisible(update),
    everySecond(() => {
      const at = now()
      // The timer does not run while the machine sleeps.
      if (at >= nextChange || versionAt(at, policy) !== inForce) update()
      else for (const card of cards) card.tick(at)
    }),
  ]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
    place.remove()
  }
}
