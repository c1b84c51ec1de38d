import { type Ledger, toSvg, toText } from 'dueby'
import { element } from '../dom/element'
import { picture } from '../dom/picture'
import { setText } from '../dom/set-text'
import type { LiveContext } from '../live-context'

/** Why an answer is what it is: the ledger as a picture and as text. */
export interface WhyView {
  readonly element: HTMLElement
  show(ledger: Ledger): void
  stop(): void
}

const MIN_WIDTH = 320
const MAX_WIDTH = 1040
/** The picture is redrawn when the room for it changes by this much. In between, it is scaled. */
const STEP = 40

/** Makes the view. */
export function whyView({ labels }: LiveContext): WhyView {
  const { calculator: words } = labels
  // The words of the ledger are those of the library, in English.
  const place = element('div', { class: 'dueby-picture', lang: 'en' })
  const text = element('pre', { lang: 'en', tabindex: '0', 'aria-label': words.ledger })
  const view = element(
    'section',
    { class: 'dueby-why' },
    element('h3', {}, words.why),
    place,
    element('details', {}, element('summary', {}, words.ledger), text),
  )
  let shown: Ledger | undefined
  let width = 0

  const draw = (): void => {
    if (shown) place.replaceChildren(picture(toSvg(shown, { width })))
  }
  const observer = new ResizeObserver(([entry]) => {
    const room = Math.floor((entry?.contentRect.width ?? 0) / STEP) * STEP
    const fitting = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, room))
    if (fitting === width) return
    width = fitting
    draw()
  })
  observer.observe(place)

  return {
    element: view,
    show(ledger) {
      shown = ledger
      setText(text, toText(ledger))
      if (width > 0) draw()
    },
    stop: () => observer.disconnect(),
  }
}
