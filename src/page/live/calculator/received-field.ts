import type { WallClock } from 'dueby'
import { element } from '../dom/element'
import { setText } from '../dom/set-text'
import { uniqueId } from '../dom/unique-id'
import type { LiveContext } from '../live-context'
import { cityOf } from '../text/city-of'
import { sameWallClock } from '../text/same-wall-clock'
import type { TimeWriter } from '../text/time-writer'
import { wallText } from '../text/wall-text'
import { type ChoiceField, choiceField } from './choice-field'
import type { Choice, FormState } from './form-state'
import { questionText } from './question-text'
import type { ReceivedTime } from './received-time'

/** The field for the time of receipt, and the question about a time that occurs twice or never. */
export interface ReceivedField {
  readonly element: HTMLElement
  /** @param teamWallClock The clock of the chosen tier. */
  show(state: FormState, received: ReceivedTime, teamWallClock: WallClock): void
}

/** Makes the field. */
export function receivedField(
  { labels, visitorZone }: LiveContext,
  writer: TimeWriter,
  onChange: (changed: Pick<FormState, 'typed' | 'choice'> | Pick<FormState, 'clock' | 'choice'>) => void,
): ReceivedField {
  const { calculator: words } = labels
  const [id, hintId] = [uniqueId('received'), uniqueId('hint')]
  const label = element('label', { for: id })
  const input = element('input', {
    id,
    type: 'datetime-local',
    min: '1972-01-10T00:00',
    max: '2199-12-29T23:59',
    required: true,
    'aria-describedby': hintId,
  })
  input.addEventListener('input', () => onChange({ typed: input.value, choice: undefined }))
  const now = element('button', { type: 'button' }, words.now)
  now.addEventListener('click', () => onChange({ typed: undefined, choice: undefined }))
  const hint = element('p', { id: hintId, class: 'dueby-hint' })
  const clockPlace = element('div')
  let clockChoice: ChoiceField | undefined
  let teamShown: WallClock | undefined

  const showClockChoice = (state: FormState, teamWallClock: WallClock): void => {
    if (teamWallClock !== teamShown) {
      teamShown = teamWallClock
      clockChoice = sameWallClock(visitorZone, teamWallClock) ? undefined : clockField(teamWallClock)
      clockPlace.replaceChildren(...(clockChoice ? [clockChoice.element] : []))
    }
    clockChoice?.show(state.clock)
  }

  const clockField = (teamWallClock: WallClock): ChoiceField =>
    choiceField({
      legend: words.typedIn,
      options: [
        { value: 'visitor', label: words.yourClock, detail: cityOf(visitorZone) },
        { value: 'team', label: words.teamClock, detail: cityOf(teamWallClock) },
      ],
      onChoose: (value) => onChange({ clock: value === 'team' ? 'team' : 'visitor', choice: undefined }),
    })

  const question = element('div', { class: 'dueby-question' })
  let asked = ''
  let choices: ChoiceField | undefined

  const ask = (state: FormState, received: ReceivedTime, wallClock: WallClock): void => {
    const isAsked = 'choices' in received
    const key = isAsked ? `${state.typed} ${cityOf(wallClock)}` : ''
    if (key !== asked) {
      asked = key
      choices = isAsked ? choicesOf(state, received, wallClock) : undefined
      question.replaceChildren(...(choices ? [choices.element] : []))
    }
    choices?.show(state.choice)
  }

  const choicesOf = (
    { typed = '' }: FormState,
    { kind, choices: instants }: Extract<ReceivedTime, { choices: unknown }>,
    wallClock: WallClock,
  ): ChoiceField =>
    choiceField({
      legend: questionText(kind, typed, wallClock, words, writer),
      options: instants.map(({ choice, at }, index) => {
        const text = kind === 'repeated' ? [words.first, words.second] : [words.before, words.after]
        return {
          value: choice,
          label: `${writer.time(at, wallClock)} ${writer.zone(at, wallClock)}`,
          detail: text[index],
        }
      }),
      onChoose: (choice) => onChange({ typed: input.value, choice: choice as Choice }),
    })

  return {
    element: element(
      'div',
      { class: 'dueby-field' },
      label,
      element('div', { class: 'dueby-time-line' }, input, now),
      hint,
      clockPlace,
      question,
    ),
    show(state, received, teamWallClock) {
      const wallClock = state.clock === 'team' ? teamWallClock : visitorZone
      setText(label, words.received[state.metric])
      const value = state.typed ?? ('at' in received ? wallText(received.at ?? 0, wallClock).minute : '')
      // Setting the same value again would move the caret of somebody who types.
      if (input.value !== value) input.value = value
      const isInvalid = received.kind === 'invalid'
      input.setAttribute('aria-invalid', String(isInvalid))
      setText(hint, isInvalid ? words.invalidTime : state.typed === undefined ? words.isNow : '')
      showClockChoice(state, teamWallClock)
      ask(state, received, wallClock)
    },
  }
}
