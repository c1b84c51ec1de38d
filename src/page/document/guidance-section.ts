import type { Policy } from 'dueby'
import { fill } from '../labels/fill'
import type { PageContext } from './context'
import { escaped } from './escape'
import { versionsFrom } from './versions'

type Priority = Policy['priorities'][number]

/** How to choose a priority: what each means, and examples of requests. Empty if the policy does not say. */
export function guidanceSection(context: PageContext): string {
  const { labels, policy, now } = context
  const priorities = (versionsFrom(policy, now)[0]?.policy.priorities ?? []).filter(
    ({ meaning, guidance }) => meaning !== undefined || guidance !== undefined,
  )
  if (priorities.length === 0) return ''
  return `<section id="guidance" aria-labelledby="guidance-title">
<h2 id="guidance-title">${escaped(labels.guidance.title)}</h2>
<p class="lead">${escaped(labels.guidance.intro)}</p>
<div class="priorities">
${priorities.map((priority) => card(priority, context)).join('\n')}
</div>
</section>`
}

function card({ id, name, meaning, guidance }: Priority, { labels }: PageContext): string {
  const words = labels.guidance
  const title = name === undefined ? escaped(id) : `<b>${escaped(id)}</b> ${escaped(name)}`
  const right = (guidance?.right ?? []).map(
    (example) =>
      `<li class="right" data-example data-priority="${escaped(id)}"><span>${escaped(example)}</span></li>`,
  )
  const wrong = (guidance?.wrong ?? []).map(
    ({ example, shouldBe }) =>
      `<li class="wrong" data-example data-priority="${escaped(shouldBe)}"><span>${escaped(example)}</span> <em>${escaped(fill(words.shouldBe, { priority: shouldBe }))}</em></li>`,
  )
  return [
    `<article class="priority"><h3>${title}</h3>`,
    ...(meaning === undefined ? [] : [`<p>${escaped(meaning)}</p>`]),
    ...examples(fill(words.right, { priority: id }), right),
    ...examples(fill(words.wrong, { priority: id }), wrong),
    '</article>',
  ].join('\n')
}

function examples(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`<h4>${escaped(title)}</h4>`, `<ul>\n${items.join('\n')}\n</ul>`]
}
