import { mountCalculator } from './live/calculator/mount-calculator'
import { contentsLinks } from './live/contents-links'
import { mountGuidance } from './live/guidance/mount-guidance'
import type { LiveContext } from './live/live-context'
import { mountOpenNow } from './live/open-now/mount-open-now'
import { readPageData } from './live/page-data'
import { visitorLanguage } from './live/visitor-language'
import { visitorZone } from './live/visitor-zone'

// The script of the support page. Only it asks for the clock, the language and the zone of the browser.

const { policy, labels, language } = readPageData(document)
const context: LiveContext = {
  policy,
  labels,
  language: visitorLanguage(navigator.languages, language),
  visitorZone: visitorZone(),
  now: () => Date.now(),
}

const [openNow, calculator, guidance] = ['open-now', 'calculator', 'guidance'].map((id) =>
  document.getElementById(id),
)
if (openNow) mountOpenNow(openNow, context)
const mounted = calculator ? mountCalculator(calculator, context) : undefined
if (guidance) mountGuidance(guidance, context, mounted)
contentsLinks(document)
