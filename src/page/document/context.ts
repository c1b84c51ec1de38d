import type { AnyPolicy } from 'dueby'
import type { Labels } from '../labels/labels'
import type { DateWords } from './date-words'

/** What the sections of the page are made from. */
export interface PageContext {
  readonly policy: AnyPolicy
  readonly labels: Labels
  readonly words: DateWords
  /** The language of the labels and of dates, as a BCP 47 tag. */
  readonly language: string
  /** The instant for which the page is made, in milliseconds since 1970. */
  readonly now: number
}
