import { type AnyPolicy, parsePolicy, parsePolicyHistory } from 'dueby'
import type { LiveLabels } from './labels'

/** The data that the document hands to its script. */
export interface PageData {
  readonly policy: AnyPolicy
  readonly labels: LiveLabels
  /** The language of the labels. */
  readonly language: string
}

/** Reads the data of the page. The policy is checked again, because the functions need a checked one. */
export function readPageData(page: Document): PageData {
  const text = page.getElementById('dueby-data')?.textContent ?? ''
  const { policy, labels, language } = JSON.parse(text) as PageData
  const isHistory = Object.hasOwn(policy, 'versions')
  return { policy: isHistory ? parsePolicyHistory(policy) : parsePolicy(policy), labels, language }
}
