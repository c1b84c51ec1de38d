import { fill } from '../../labels/fill'
import type { Calculator } from '../calculator/mount-calculator'
import { element } from '../dom/element'
import { setText } from '../dom/set-text'
import { uniqueId } from '../dom/unique-id'
import type { LiveContext } from '../live-context'
import { matches } from './matches'

/**
 * Adds to the examples a field that filters them, and to each a button that asks the calculator. An example is a
 * `li[data-example]`; those of one priority are in an `article` with its meaning.
 */
export function mountGuidance(
  section: Element,
  { labels, language }: LiveContext,
  calculator: Calculator | undefined,
): void {
  const { guidanceFilter: words } = labels
  const meanings = new Map<Element | null, string>()
  const examples = [...section.querySelectorAll<HTMLElement>(EXAMPLE)].map((item) =>
    exampleOf(item, meanings),
  )
  const [first] = examples
  if (!first) return
  const [id, hintId] = [uniqueId('filter'), uniqueId('hint')]
  const input = element('input', { id, type: 'search', 'aria-describedby': hintId, autocomplete: 'off' })
  const count = element('p', { class: 'dueby-hint', role: 'status' })
  const field = element(
    'div',
    { class: 'dueby-live dueby-filter dueby-field' },
    element('label', { for: id }, words.label),
    input,
    element('p', { id: hintId, class: 'dueby-hint' }, words.hint),
    count,
  )
  const number = new Intl.NumberFormat(language)

  input.addEventListener('input', () => {
    for (const { item, text, meaning } of examples)
      item.hidden = !matches(input.value, text) && !matches(input.value, meaning)
    hideEmptyGroups(examples)
    const shown = examples.filter(({ item }) => !item.hidden).length
    const values = { shown: number.format(shown), all: number.format(examples.length) }
    const message = shown === 0 ? words.none : fill(words.count, values)
    setText(count, input.value.trim() === '' ? '' : message)
  })
  if (calculator)
    for (const example of examples) example.item.append(' ', askButton(example, words, calculator))
  const group = first.groups.at(-1) ?? first.item
  const place = group.parentElement === section ? group : (group.parentElement ?? group)
  place.before(field)
}

const EXAMPLE = 'li[data-example]'

interface Example {
  readonly item: HTMLElement
  readonly text: string
  /** The name and the meaning of the priority that it is listed under. */
  readonly meaning: string
  /** What is only there for examples: their list, and the article around it. */
  readonly groups: readonly HTMLElement[]
}

/** @param meanings The meanings of articles so far. Reading one looks at all examples in it. */
function exampleOf(item: HTMLElement, meanings: Map<Element | null, string>): Example {
  const [list, article] = [item.closest<HTMLElement>('ul, ol'), item.closest<HTMLElement>('article')]
  const meaning = meanings.get(article) ?? meaningIn(article)
  meanings.set(article, meaning)
  return {
    item,
    text: textOf(item),
    meaning,
    groups: [list, article].filter((group) => group !== null),
  }
}

function meaningIn(article: Element | null): string {
  return [...(article?.querySelectorAll(':scope > :is(h3, p)') ?? [])].map(textOf).join(' ')
}

function textOf({ textContent }: Element): string {
  return (textContent ?? '').trim().replace(/\s+/g, ' ')
}

function hideEmptyGroups(examples: readonly Example[]): void {
  for (const group of new Set(examples.flatMap(({ groups }) => groups))) {
    group.hidden = !group.querySelector(`${EXAMPLE}:not([hidden])`)
    const heading = group.previousElementSibling
    if (heading instanceof HTMLHeadingElement && group.matches('ul, ol')) heading.hidden = group.hidden
  }
}

function askButton(
  { item, text }: Example,
  words: LiveContext['labels']['guidanceFilter'],
  calculator: Calculator,
): HTMLButtonElement {
  const { tier, priority, received } = item.dataset
  const label = fill(words.askFor, { example: text })
  const button = element('button', { type: 'button', class: 'dueby-ask', 'aria-label': label }, words.ask)
  const receivedAt = Date.parse(received ?? '')
  button.addEventListener('click', () =>
    calculator.choose({
      ...(tier !== undefined && { tier }),
      ...(priority !== undefined && { priority }),
      ...(!Number.isNaN(receivedAt) && { receivedAt }),
    }),
  )
  return button
}
