import { fill } from '../../labels/fill'
import { namesIn, type PolicyNames } from '../../policy-parts/names-in'
import { scheduleOf } from '../../policy-parts/schedule-of'
import { versionAt } from '../../policy-parts/version-at'
import { element } from '../dom/element'
import { everySecond } from '../dom/every-second'
import { isInUse } from '../dom/is-in-use'
import { whenVisible } from '../dom/when-visible'
import type { LiveContext } from '../live-context'
import { minuteOf } from '../text/minute-of'
import { timeWriter } from '../text/time-writer'
import { addressFragment } from './address-fragment'
import { answerTo } from './answer-to'
import { type AnswerView, answerView } from './answer-view'
import type { FormState } from './form-state'
import { formView } from './form-view'
import { type Shared, writeFragment } from './fragment'
import { gridOf } from './grid-of'
import { gridView } from './grid-view'
import { questionText } from './question-text'
import { receivedTime } from './received-time'
import { typedTime } from './typed-time'

/** A calculator on a page. */
export interface Calculator {
  /** Fills in what is given, and moves to the answer. */
  choose(given: { readonly tier?: string; readonly priority?: string; readonly receivedAt?: number }): void
  /** Removes it from the page. */
  stop(): void
}

/** How to mount a calculator. */
export interface CalculatorOptions {
  /** Whether the fragment of the page's address keeps the question. By default it does. */
  readonly keepsQuestion?: boolean
  /**
   * What is chosen at first. By default it is the current time, and nothing where the policy leaves a choice. The time is
   * milliseconds since 1970, and is shown on the team's clock.
   */
  readonly chosen?: { readonly tier?: string; readonly priority?: string; readonly receivedAt?: number }
}

/** Shows the calculator: a form, its answer, and the same question for every tier and priority. */
export function mountCalculator(
  root: Element,
  context: LiveContext,
  { keepsQuestion = true, chosen = {} }: CalculatorOptions = {},
): Calculator {
  const { policy, labels, language, visitorZone, now } = context
  const { calculator: words } = labels
  const names = namesIn(policy)
  const writer = timeWriter(language)
  const empty = emptyForm(names, chosen)
  let state = empty

  const address = keepsQuestion ? addressFragment(names) : undefined
  const form = formView(context, names, writer, (changed) => change(changed))
  const answer = answerView(context, writer)
  const grid = gridView(context, writer, (cell) => change(cell))
  const place = element(
    'div',
    { class: 'dueby-live dueby-calculator' },
    element('div', { class: 'dueby-columns' }, form.element, answer.element),
    grid.element,
    answer.why,
  )
  root.append(place)

  /** The clock of a tier's hours today. The first policy of a history may begin later. */
  const teamWallClock = ({ tier }: Pick<FormState, 'tier'>) => scheduleOf(tier, versionAt(now(), policy))
  if (chosen.receivedAt !== undefined) {
    state = { ...state, clock: 'team', ...typedTime(chosen.receivedAt, teamWallClock(state)) }
  }

  const wallClockOf = (form: Pick<FormState, 'tier' | 'clock'>) =>
    form.clock === 'team' ? teamWallClock(form) : visitorZone

  let shownMinute = 0

  const update = (isReadOut = true): Shared | undefined => {
    answer.readOut(isReadOut)
    shownMinute = minuteOf(now())
    const team = teamWallClock(state)
    const wallClock = wallClockOf(state)
    const received = receivedTime(state, wallClock, now())
    form.show(state, received, team)
    const at = 'at' in received ? received.at : undefined
    const { metric, tier, priority } = state
    if (at === undefined) grid.hide()
    else grid.show(gridOf({ metric, receivedAt: at, tier }, policy), state, at, wallClock)
    if (received.kind === 'invalid') answer.say(words.invalidTime)
    else if (at === undefined)
      answer.say(
        received.kind === 'instant'
          ? ''
          : questionText(received.kind, state.typed ?? '', wallClock, words, writer),
      )
    else if (tier === undefined || priority === undefined) answer.say(words.ask)
    else {
      const question = { metric, tier, priority, receivedAt: at, clock: state.clock }
      showAnswer(question, answer, context, address !== undefined)
      return question
    }
    return undefined
  }

  const change = (changed: Partial<FormState>): void => {
    state = { ...state, ...changed }
    address?.write(update())
  }

  /** Updates the form while its time is the default, now: the minute has changed, and with it the answer. */
  const renew = (isReadOut: boolean): void => {
    if (state.typed !== undefined || minuteOf(now()) === shownMinute) return
    const question = update(isReadOut)
    if (question) address?.write(question)
  }

  const readAddress = (): void => {
    const shared = address?.read()
    if (!shared) return
    if (shared === 'broken') state = empty
    else {
      const { receivedAt, ...given } = shared
      state = { ...given, ...typedTime(receivedAt, wallClockOf(shared)) }
    }
    update()
    if (shared !== 'broken') root.scrollIntoView()
  }
  update()
  readAddress()
  const stops = [
    answer.stop,
    everySecond(() => {
      if (!isInUse(place)) renew(false)
      answer.tick(now())
    }),
    whenVisible(() => renew(true)),
    ...(address ? [address.watch(readAddress)] : []),
  ]

  return {
    choose({ receivedAt, ...given }) {
      const time = receivedAt === undefined ? {} : typedTime(receivedAt, wallClockOf({ ...state, ...given }))
      change({ ...given, ...time })
      root.scrollIntoView()
      if (state.tier === undefined || state.priority === undefined) form.focus(state)
      else answer.focus()
    },
    stop() {
      for (const stop of stops) stop()
      place.remove()
    },
  }
}

/** The form before anything is chosen. Where the policy leaves no choice, it is made. */
function emptyForm(
  { metrics, tiers, priorities }: PolicyNames,
  chosen: CalculatorOptions['chosen'] & {},
): FormState {
  const [onlyTier, ...otherTiers] = tiers
  const [onlyPriority, ...otherPriorities] = priorities
  return {
    metric: metrics[0] ?? 'firstResponse',
    tier: otherTiers.length === 0 ? onlyTier : chosen.tier,
    priority: otherPriorities.length === 0 ? onlyPriority?.id : chosen.priority,
    clock: 'visitor',
  }
}

/** Shows the due time that answers a question, or says why there is none. */
function showAnswer(
  question: Shared,
  view: AnswerView,
  { policy, labels }: LiveContext,
  hasLink: boolean,
): void {
  const { tier, priority, receivedAt } = question
  const answered = answerTo(question, policy)
  if (answered.kind === 'due') {
    const team = scheduleOf(tier, versionAt(receivedAt, policy))
    view.show(answered.due, team, hasLink ? writeFragment(question) : undefined)
  } else {
    const { code, message } = answered
    const problems: Readonly<Record<string, string>> = labels.calculator.problems
    view.say(fill((Object.hasOwn(problems, code) && problems[code]) || message, { tier, priority }))
  }
}
