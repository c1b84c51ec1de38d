import type { WallClock } from 'dueby'
import { fill } from '../../labels/fill'
import { element } from '../dom/element'
import { type MomentElement, momentElement } from '../dom/moment-element'
import { setText } from '../dom/set-text'
import type { LiveContext } from '../live-context'
import { cityOf } from '../text/city-of'
import type { TimeWriter } from '../text/time-writer'
import type { FormState } from './form-state'
import type { Grid } from './grid-of'

/** The due times of all tiers and priorities as a table. Each is a button that chooses it. */
export interface GridView {
  readonly element: HTMLElement
  /** @param wallClock The clock on which the times are shown: that of the time of receipt. */
  show(grid: Grid, state: FormState, receivedAt: number, wallClock: WallClock): void
  hide(): void
}

interface GridButton {
  readonly element: HTMLButtonElement
  readonly moment: MomentElement
}

type Chosen = Required<Pick<FormState, 'tier' | 'priority'>>

/** Makes the table. */
export function gridView(
  { labels }: LiveContext,
  writer: TimeWriter,
  onChoose: (chosen: Chosen) => void,
): GridView {
  const { calculator: words } = labels
  const caption = element('caption')
  const head = element('thead')
  const body = element('tbody')
  const part = element('p', { class: 'dueby-hint' }, words.gridPart)
  const table = element('table', {}, caption, head, body)
  const scroll = element(
    'div',
    { class: 'dueby-scroll', role: 'region', 'aria-label': words.everyOther, tabindex: '0' },
    table,
  )
  const view = element('section', { class: 'dueby-grid' }, element('h3', {}, words.everyOther), part, scroll)
  let shown = ''
  let cells: HTMLElement[][] = []
  const buttons = new WeakMap<HTMLElement, GridButton>()

  /** New cells only for other tiers or priorities, so that the focus stays on the button that was pressed. */
  const build = ({ tiers, rows }: Grid): void => {
    const key = JSON.stringify([tiers, rows.map(({ priority }) => priority)])
    if (key === shown) return
    shown = key
    head.replaceChildren(
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, words.priority),
        ...tiers.map((tier) => element('th', { scope: 'col' }, tier)),
      ),
    )
    cells = rows.map(() => tiers.map(() => element('td')))
    body.replaceChildren(
      ...rows.map(({ priority: { id, name } }, row) => {
        const title = element('th', { scope: 'row' }, element('b', {}, id))
        if (name !== undefined) title.append(' ', element('small', {}, name))
        return element('tr', {}, title, ...(cells[row] ?? []))
      }),
    )
  }

  const buttonIn = (cell: HTMLElement, chosen: Chosen): GridButton => {
    const existing = buttons.get(cell)
    if (existing) return existing
    const moment = momentElement(writer)
    const made = { moment, element: element('button', { type: 'button' }, moment.element) }
    made.element.addEventListener('click', () => onChoose(chosen))
    buttons.set(cell, made)
    return made
  }

  return {
    element: view,
    hide() {
      view.hidden = true
    },
    show(grid, state, receivedAt, wallClock) {
      view.hidden = false
      part.hidden = !grid.hasChosenTierOnly
      build(grid)
      setText(
        caption,
        fill(words.gridCaption, {
          time: writer.short(receivedAt, wallClock, receivedAt),
          clock: cityOf(wallClock),
        }),
      )
      for (const [row, { priority, answers }] of grid.rows.entries()) {
        for (const [column, answer] of answers.entries()) {
          const [cell, tier] = [cells[row]?.[column], grid.tiers[column]]
          if (!cell || tier === undefined) continue
          if (answer.kind === 'none') {
            cell.replaceChildren(element('span', { class: 'dueby-none' }, words.none))
            continue
          }
          const pressed = tier === state.tier && priority.id === state.priority
          const { moment, element: made } = buttonIn(cell, { tier, priority: priority.id })
          const dueAt = answer.due.dueAt.getTime()
          moment.show(dueAt, wallClock, receivedAt)
          if (made.parentNode !== cell) cell.replaceChildren(made)
          made.setAttribute('aria-label', `${tier}, ${priority.id}: ${moment.element.textContent}`)
          made.setAttribute('aria-pressed', String(pressed))
        }
      }
    },
  }
}
