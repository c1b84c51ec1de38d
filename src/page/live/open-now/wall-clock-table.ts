import { element } from '../dom/element'
import { momentElement } from '../dom/moment-element'
import { minuteOf } from '../text/minute-of'
import type { TimeWriter } from '../text/time-writer'
import { placeOf, type ShownWallClock } from '../text/wall-clocks-of'

/** A table of instants on each clock, with the current time in its first row. */
export interface WallClockTable {
  readonly element: HTMLElement
  /** Moves the current time. */
  tick(at: number): void
}

interface WallClockTableOptions {
  readonly caption: string
  readonly wallClocks: readonly ShownWallClock[]
  readonly nowLabel: string
  /** The other instants. One that does not exist has no row. */
  readonly rows: readonly (readonly [label: string, at: number | undefined])[]
  readonly at: number
  readonly writer: TimeWriter
}

/** Makes the table. */
export function wallClockTable({
  caption,
  wallClocks,
  nowLabel,
  rows,
  at,
  writer,
}: WallClockTableOptions): WallClockTable {
  const row = (
    label: string,
    instant: number,
  ): { element: HTMLElement; show(at: number, near: number): void } => {
    const moments = wallClocks.map(() => momentElement(writer))
    const show = (shown: number, near: number): void => {
      for (const [index, { wallClock }] of wallClocks.entries()) moments[index]?.show(shown, wallClock, near)
    }
    show(instant, at)
    const head = element('th', { scope: 'row', role: 'rowheader' }, label)
    return {
      element: element(
        'tr',
        { role: 'row' },
        head,
        ...moments.map((moment) => element('td', { role: 'cell' }, moment.element)),
      ),
      show,
    }
  }
  const heads = wallClocks.map((shown) => {
    const { whose } = shown
    const place = element('small', {}, placeOf(shown, at, writer))
    return element(
      'th',
      { scope: 'col', role: 'columnheader' },
      ...(whose === '' ? [] : [element('span', { class: 'dueby-whose' }, whose)]),
      place,
    )
  })
  // Seconds would make the table restless.
  const current = row(nowLabel, minuteOf(at))
  const others = rows.flatMap(([label, instant]) =>
    instant === undefined ? [] : [row(label, instant).element],
  )
  // On a narrow screen, CSS displays the rows as blocks, so their roles are explicit.
  const table = element(
    'table',
    { class: 'dueby-clocks', role: 'table' },
    element('caption', { class: 'dueby-hidden' }, caption),
    element(
      'thead',
      { role: 'rowgroup' },
      element('tr', { role: 'row' }, element('td', { role: 'cell' }), ...heads),
    ),
    element('tbody', { role: 'rowgroup' }, current.element, ...others),
  )
  return { element: table, tick: (instant) => current.show(minuteOf(instant), instant) }
}
