import type { Due } from 'dueby'
import { dueToIcal } from 'dueby/formats'
import { fill } from '../../labels/fill'
import { element } from '../dom/element'
import { setText } from '../dom/set-text'
import type { LiveContext } from '../live-context'
import { copyText } from './copy-text'
import { saveFile } from './save-file'

/** What can be done with an answer: copy it, copy a link to it, add it to a calendar. */
export interface ActionsView {
  readonly element: HTMLElement
  /**
   * @param text The answer as text.
   * @param fragment The fragment of a link to it. Absent if the address of the page keeps nothing.
   */
  show(due: Due, text: string, fragment: string | undefined): void
}

/** Makes the buttons. */
export function actionsView({ labels, now }: LiveContext): ActionsView {
  const { calculator: words } = labels
  const copied = element('p', { role: 'status', class: 'dueby-hint' })
  const fallback = element('textarea', {
    readonly: true,
    rows: 6,
    'aria-label': words.notCopied,
    hidden: true,
  })
  let current: { readonly due: Due; readonly text: string; readonly fragment: string | undefined } | undefined

  const clear = (): void => {
    setText(copied, '')
    fallback.hidden = true
  }
  const copy = async (text: string): Promise<void> => {
    clear()
    const isCopied = await copyText(text)
    setText(copied, isCopied ? words.copied : words.notCopied)
    if (isCopied) return
    fallback.hidden = false
    fallback.value = text
    fallback.select()
  }
  const button = (label: string, act: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button' }, label)
    made.addEventListener('click', act)
    return made
  }
  const link = button(words.copyLink, () => {
    if (current?.fragment !== undefined) void copy(location.href.replace(/#.*$/s, '') + current.fragment)
  })
  const buttons = [
    button(words.copy, () => current && void copy(current.text)),
    link,
    button(words.calendar, () => current && save(current.due)),
  ]

  const save = (due: Due): void => {
    clear()
    const metric = words.metrics[due.metric]
    const summary = fill(words.calendarTitle, { metric, tier: due.tier, priority: due.priority })
    const name = [words.calendarFile, due.tier, due.priority].join('-').replace(/[^\p{L}\p{N}-]+/gu, '-')
    saveFile(`${name.slice(0, 80)}.ics`, 'text/calendar', dueToIcal(due, { stamp: now(), summary }))
  }

  return {
    element: element('div', { class: 'dueby-actions' }, element('div', {}, ...buttons), copied, fallback),
    show(due, text, fragment) {
      if (current?.text !== text) clear()
      current = { due, text, fragment }
      link.hidden = fragment === undefined
    },
  }
}
