import { element } from '../dom/element'
import { uniqueId } from '../dom/unique-id'

/** A field with a few answers: radio buttons, or a list if there are many. */
export interface ChoiceField {
  readonly element: HTMLElement
  /** Shows which answer is chosen. */
  show(value: string | undefined): void
  /** Moves the focus to the field. */
  focus(): void
}

interface Option {
  readonly value: string
  readonly label: string
  /** A second line. */
  readonly detail?: string | undefined
}

interface ChoiceFieldOptions {
  readonly legend: string
  readonly options: readonly Option[]
  /** What a list says while nothing is chosen. */
  readonly placeholder?: string
  readonly onChoose: (value: string) => void
}

const MAX_BUTTONS = 6

/** Makes the field. */
export function choiceField(field: ChoiceFieldOptions): ChoiceField {
  return field.options.length > MAX_BUTTONS ? listField(field) : buttonsField(field)
}

function buttonsField({ legend, options, onChoose }: ChoiceFieldOptions): ChoiceField {
  const name = uniqueId('choice')
  const buttons = options.map(({ value, label, detail }) => {
    const input = element('input', { type: 'radio', name })
    input.addEventListener('change', () => onChoose(value))
    const text = element('span', { class: 'dueby-choice-text' }, element('b', {}, label))
    if (detail !== undefined) text.append(' ', element('small', {}, detail))
    return { value, input, element: element('label', { class: 'dueby-button-choice' }, input, text) }
  })
  const list = element('div', { class: 'dueby-choices' }, ...buttons.map((button) => button.element))
  return {
    element: element('fieldset', { class: 'dueby-field' }, element('legend', {}, legend), list),
    show(value) {
      for (const button of buttons) button.input.checked = button.value === value
    },
    focus: () => buttons[0]?.input.focus(),
  }
}

function listField({ legend, options, placeholder = '', onChoose }: ChoiceFieldOptions): ChoiceField {
  const id = uniqueId('choice')
  const select = element('select', { id }, element('option', { value: '', disabled: true }, placeholder))
  // The value is the place in the list, because a name can be anything.
  for (const [index, { label, detail }] of options.entries())
    select.append(element('option', { value: index }, detail === undefined ? label : `${label} · ${detail}`))
  select.addEventListener('change', () => {
    const chosen = options[Number(select.value)]
    if (chosen) onChoose(chosen.value)
  })
  return {
    element: element('div', { class: 'dueby-field' }, element('label', { for: id }, legend), select),
    show(value) {
      const index = options.findIndex((option) => option.value === value) + 1
      // Setting the same one again would disturb an open list.
      if (select.selectedIndex !== index) select.selectedIndex = index
    },
    focus: () => select.focus(),
  }
}
