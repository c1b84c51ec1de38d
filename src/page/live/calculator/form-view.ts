import type { Metric, WallClock } from 'dueby'
import type { PolicyNames } from '../../policy-parts/names-in'
import { element } from '../dom/element'
import type { LiveContext } from '../live-context'
import type { TimeWriter } from '../text/time-writer'
import { choiceField } from './choice-field'
import type { FormState } from './form-state'
import { receivedField } from './received-field'
import type { ReceivedTime } from './received-time'

/** The form of the calculator. */
export interface FormView {
  readonly element: HTMLElement
  /** @param teamWallClock The clock of the chosen tier. */
  show(state: FormState, received: ReceivedTime, teamWallClock: WallClock): void
  /** Moves the focus to the first field that has no answer. */
  focus(state: FormState): void
}

/** Makes the form. Fields in which the policy leaves no choice are left out. */
export function formView(
  context: LiveContext,
  { metrics, tiers, priorities }: PolicyNames,
  writer: TimeWriter,
  onChange: (changed: Partial<FormState>) => void,
): FormView {
  const { calculator: words } = context.labels
  const metricField = choiceField({
    legend: words.metric,
    options: metrics.map((metric) => ({ value: metric, label: words.metrics[metric] })),
    onChoose: (metric) => onChange({ metric: metric as Metric }),
  })
  const tierField = choiceField({
    legend: words.tier,
    options: tiers.map((tier) => ({ value: tier, label: tier })),
    placeholder: words.choose,
    onChoose: (tier) => onChange({ tier }),
  })
  const priorityField = choiceField({
    legend: words.priority,
    options: priorities.map(({ id, name }) => ({ value: id, label: id, detail: name })),
    placeholder: words.choose,
    onChoose: (priority) => onChange({ priority }),
  })
  const received = receivedField(context, writer, onChange)
  const form = element(
    'form',
    { class: 'dueby-form' },
    ...(metrics.length > 1 ? [metricField.element] : []),
    ...(tiers.length > 1 ? [tierField.element] : []),
    ...(priorities.length > 1 ? [priorityField.element] : []),
    received.element,
  )
  form.noValidate = true
  form.addEventListener('submit', (event) => event.preventDefault())
  return {
    element: form,
    show(state, time, teamWallClock) {
      metricField.show(state.metric)
      tierField.show(state.tier)
      priorityField.show(state.priority)
      received.show(state, time, teamWallClock)
    },
    focus({ tier }) {
      const field = tier === undefined ? tierField : priorityField
      field.focus()
    },
  }
}
