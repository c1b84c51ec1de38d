import { type AnyPolicy, type Due, explain, type WallClock } from 'dueby'
import { fill } from '../../labels/fill'
import { element } from '../dom/element'
import { setText } from '../dom/set-text'
import type { LiveContext } from '../live-context'
import { lengthText } from '../text/length-text'
import type { TimeWriter } from '../text/time-writer'
import { placeOf, wallClocksOf } from '../text/wall-clocks-of'
import { actionsView } from './actions-view'
import { answerText, coverageText } from './answer-text'
import { factsOf } from './facts-of'
import { promiseSentence } from './promise-sentence'
import { whyView } from './why-view'

/** The answer of the calculator. */
export interface AnswerView {
  readonly element: HTMLElement
  /** Why the answer is what it is: a picture as wide as the page. */
  readonly why: HTMLElement
  /** Sets whether screen readers read out what is shown from now on. */
  readOut(isReadOut: boolean): void
  /** Shows a sentence instead of an answer. */
  say(sentence: string): void
  /**
   * @param team The clock of the schedule.
   * @param fragment The fragment of a link to the answer.
   */
  show(due: Due, team: WallClock, fragment: string | undefined): void
  /** Moves the countdown, and nothing else. */
  tick(at: number): void
  focus(): void
  stop(): void
}

/** Makes the view. */
export function answerView(context: LiveContext, writer: TimeWriter): AnswerView {
  const { labels, language, visitorZone, policy } = context
  const { calculator: words } = labels
  const heading = element('h3', { tabindex: '-1' }, words.answer)
  const sentence = element('p', { class: 'dueby-promise', role: 'status' })
  const times = element('dl', { class: 'dueby-due' })
  const countdown = element('p', { class: 'dueby-countdown' })
  const facts = element('dl', { class: 'dueby-facts' })
  const warnings = element('ul', { class: 'dueby-warnings' })
  const actions = actionsView(context)
  const details = element('div', {}, times, countdown, facts, warnings, actions.element)
  const why = whyView(context)
  const view = element('div', { class: 'dueby-card dueby-answer' }, heading, sentence, details)
  let dueAt: number | undefined

  const tick = (at: number): void => {
    if (dueAt === undefined) return
    const isPast = dueAt <= at
    const length = lengthText(Math.abs(dueAt - at), language)
    setText(countdown, fill(isPast ? words.lengthAgo : words.inLength, { length }))
    countdown.dataset.past = String(isPast)
  }

  const showNothing = (isNothing: boolean): void => {
    details.hidden = isNothing
    why.element.hidden = isNothing
  }
  showNothing(true)

  return {
    element: view,
    why: why.element,
    tick,
    focus: () => heading.focus({ preventScroll: true }),
    stop: why.stop,
    readOut(isReadOut) {
      sentence.setAttribute('aria-live', isReadOut ? 'polite' : 'off')
    },
    say(text) {
      dueAt = undefined
      showNothing(true)
      sentence.dataset.kind = 'note'
      setText(sentence, text)
    },
    show(due, team, fragment) {
      dueAt = due.dueAt.getTime()
      const at = dueAt
      const wallClocks = wallClocksOf(visitorZone, team, words)
      const promise = promiseSentence(due, team, context)
      const ledger = explain(due, policy as AnyPolicy)
      sentence.dataset.kind = 'promise'
      setText(sentence, promise)
      times.replaceChildren(
        ...wallClocks.map((shown) => {
          const { wallClock, whose } = shown
          return element(
            'div',
            {},
            element(
              'dt',
              {},
              ...(whose === '' ? [] : [element('span', { class: 'dueby-whose' }, whose)]),
              element('small', {}, placeOf(shown, at, writer)),
            ),
            element(
              'dd',
              {},
              element(
                'time',
                { datetime: due.dueAt.toISOString() },
                element('b', {}, writer.time(at, wallClock)),
                ' ',
                writer.longDay(at, wallClock),
              ),
            ),
          )
        }),
      )
      facts.replaceChildren(
        ...factsOf(due, team, policy, words, writer).map(({ name, text }) =>
          element('div', {}, element('dt', {}, name), element('dd', {}, text)),
        ),
      )
      warnings.replaceChildren(
        ...due.warnings.map((warning) => element('li', {}, coverageText(warning, words, writer))),
      )
      warnings.hidden = due.warnings.length === 0
      actions.show(due, answerText(due, ledger, wallClocks, context, writer, promise), fragment)
      showNothing(false)
      why.show(ledger)
      tick(context.now())
    },
  }
}
