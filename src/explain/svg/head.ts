import { capital } from '../capital'
import { dateZones } from '../date-zones'
import { dueNote } from '../due-note'
import { headingOf } from '../heading'
import type { ParsedLedger } from '../read-ledger'
import { statusOf } from '../status'
import { stampText } from '../time-text'
import { startWord } from '../words'
import { type Colour, path, SMALL, stroke, text } from './elements'
import type { Piece } from './plot'
import { dotted, widthOf, wrapped } from './text-width'

type Fact = [name: string, value: string, detail: string, colour?: Colour]

const TOP = 16
const GAP = 20

/** The heading, and under it the facts, side by side where there is room. */
export function headOf(ledger: ParsedLedger, left: number, right: number): Piece {
  const { own: wall } = ledger
  const room = right - left
  const [what, by] = headingOf(ledger)
  const dates = dateZones(ledger)
  const zones =
    dates === wall.timeZone
      ? [dates]
      : [`drawn on the clock of ${wall.timeZone}`, `business days of ${dates}`]
  let drawn = ''
  let y = TOP
  const write = (
    lines: readonly string[],
    x: number,
    step: number,
    size: number,
    colour: Colour = 'muted',
  ): void => {
    for (const line of lines) {
      y += step
      drawn += text(x, y, line, colour, { size, isBold: colour !== 'muted' })
    }
  }
  write(wrapped(what, room, 16, 3, true), left, 20, 16, 'ink')
  write(dotted([by, ...zones], room, 12), left, 18, 12)
  const status = statusOf(ledger, wall)
  const counted: Fact = ['counted from', stampText(ledger.from, wall), '']
  const facts: Fact[] = [
    [startWord(ledger), stampText(ledger.startedAt, wall), ''],
    ...(ledger.from > ledger.startedAt ? [counted] : []),
    ['due', stampText(ledger.dueAt, wall), dueNote(ledger, wall)],
  ]
  if (status) {
    const { state, what, at, left } = status
    facts.push([[state, what].filter(Boolean).join(' · '), at, left, state === 'missed' ? 'late' : 'ink'])
  }
  // Three columns where there is room, wider ones if a value is; else one below the other.
  const wide = Math.max(
    ...facts.flatMap(([name, value]) => [widthOf(name, SMALL), widthOf(value, 12.5, true)]),
  )
  const column = 2 * wide + GAP > room ? room : Math.max(wide, room / 3 - GAP)
  let [x, top, bottom] = [left, y + 10, y]
  for (const [name, value, detail, colour = 'ink'] of facts) {
    if (x + wide > right) [x, top] = [left, bottom + 4]
    y = top
    write(wrapped(capital(name), room, SMALL), x, 15, SMALL)
    write(wrapped(value, room, 12.5, 2, true), x, 17, 12.5, colour)
    for (const part of detail.split('; ')) write(wrapped(part, column, 12, 6), x, 17, 12)
    bottom = Math.max(bottom, y)
    x += column + GAP
  }
  return [drawn + path(`M${left} ${bottom + 14.5}H${right}`, stroke('line')), bottom + 15]
}
