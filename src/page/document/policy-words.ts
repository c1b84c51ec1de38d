import type { PageContext } from './context'
import { escaped } from './escape'

/** Words that the policy is written in, which is English, marked as such on a page in another language. */
export function policyWords(text: string, { language }: PageContext): string {
  return /^en\b/i.test(language) ? escaped(text) : `<span lang="en">${escaped(text)}</span>`
}
