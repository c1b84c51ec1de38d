import type { PageContext } from './context'
import { escaped } from './escape'

/** The heading in `describePolicy` above the rules for counting time. */
const HEADING = '<h2>How the time counts</h2>'

/**
 * How the time of targets counts, in the words of `describePolicy`, which are English. Names in a description are
 * escaped, so none of them can look like the heading.
 */
export function rulesOf(described: string, level: 3 | 4, { labels, language }: PageContext): string[] {
  const start = described.indexOf(HEADING)
  if (start < 0) return []
  const list = /<ul>[\s\S]*?<\/ul>/.exec(described.slice(start))?.[0]
  if (list === undefined) return []
  const marked = /^en\b/i.test(language) ? list : list.replace('<ul>', '<ul lang="en">')
  return [
    `<h${level}>${escaped(labels.targets.rules)}</h${level}>`,
    marked.replace('<ul', '<ul class="rules"'),
  ]
}
