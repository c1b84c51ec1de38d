import { gladly } from 'dueby'
import labels from '../../../src/page/labels/en.json'
import { type Calculator, mountCalculator } from '../../../src/page/live/calculator/mount-calculator'
import { visitorLanguage } from '../../../src/page/live/visitor-language'
import { visitorZone } from '../../../src/page/live/visitor-zone'

/** The question at the top of the first page: Friday, 22 December 2023, 17:00 in California. */
const QUESTION = { tier: 'standard', priority: 'P1', receivedAt: Date.UTC(2023, 11, 23, 1) } as const

/** Mounts the calculator of the support page for `gladly`, with the question at the top of the first page. */
export function mountGladlyCalculator(root: Element): Calculator {
  const context = {
    policy: gladly,
    labels,
    language: visitorLanguage(navigator.languages, 'en'),
    visitorZone: visitorZone(),
    now: () => Date.now(),
  }
  return mountCalculator(root, context, { chosen: QUESTION })
}
