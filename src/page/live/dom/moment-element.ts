import type { WallClock } from 'dueby'
import type { TimeWriter } from '../text/time-writer'
import { element } from './element'
import { setText } from './set-text'

/** An instant on a clock: the time, and the date beside it or, where there is no room, below it. */
export interface MomentElement {
  readonly element: HTMLTimeElement
  /** @param near An instant whose year need not be said. */
  show(at: number, wallClock: WallClock, near: number): void
}

/** Makes the element. */
export function momentElement(writer: TimeWriter): MomentElement {
  const [time, day] = [element('b'), element('small')]
  const shown = element('time', { class: 'dueby-moment' }, time, ' ', day)
  return {
    element: shown,
    show(at, wallClock, near) {
      shown.dateTime = new Date(at).toISOString()
      setText(time, writer.time(at, wallClock))
      setText(day, writer.shortDay(at, wallClock, near))
    },
  }
}
