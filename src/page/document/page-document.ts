import type { AnyPolicy } from 'dueby'
import { fill } from '../labels/fill'
import type { Labels } from '../labels/labels'
import type { LiveLabels } from '../live/labels'
import { checkSize } from './check-size'
import type { PageContext } from './context'
import { dateWords } from './date-words'
import { escaped } from './escape'
import { guidanceSection } from './guidance-section'
import { hoursSections } from './hours-section'
import { pageFooter } from './page-footer'
import { responseTimes } from './response-times'
import { scriptJson } from './script-json'
import { textDirection } from './text-direction'
import { versionsFrom } from './versions'

/** What a page is made of. */
export interface PageInput {
  readonly policy: AnyPolicy
  readonly labels: Labels
  /** The language of the labels and of dates, as a BCP 47 tag. */
  readonly language: string
  /** The instant for which the page is made, in milliseconds since 1970. */
  readonly now: number
  /** The version of the time zone data, such as `2025c`. */
  readonly zoneDataVersion: string
  /** The style and the script of the page, and the content security policy that allows only these two. */
  readonly style: string
  readonly script: string
  readonly securityPolicy: string
}

/**
 * A policy as one HTML page for its customers: hours, holidays, response times and how to choose a priority. All of that
 * is in the document itself. The script adds the parts that answer questions.
 *
 * @throws DuebyError `too-large` for more schedules, targets or examples than a page can show.
 */
export function pageDocument(input: PageInput): string {
  const { policy, labels, language, now, zoneDataVersion, style, script, securityPolicy } = input
  checkSize(policy, now)
  const context: PageContext = { policy, labels, language, now, words: dateWords(labels, language, now) }
  const name = versionsFrom(policy, now)[0]?.policy.name ?? ''
  const builtAt = new Date(now).toISOString()
  const { open, calculator, guidanceFilter } = labels
  const live: LiveLabels = { open, calculator, guidanceFilter }
  const guidance = guidanceSection(context)
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${textDirection(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(securityPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escaped(fill(labels.document.title, { policy: name }))}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escaped(name)}</h1>
<p class="lead">${escaped(labels.document.subtitle)}</p>
${contents(labels, guidance !== '')}
</header>
<main>
${mount('open-now', labels.document.openNow, labels)}
${mount('calculator', labels.document.calculator, labels)}
${responseTimes(context)}
${guidance}
${hoursSections(context)}
</main>
${pageFooter(zoneDataVersion, context)}
<script type="application/json" id="dueby-data">${scriptJson({ policy, labels: live, language, builtAt, zoneDataVersion })}</script>
<script>${script}</script>
</body>
</html>
`
}

function contents({ document, targets, guidance, hours }: Labels, hasGuidance: boolean): string {
  const entries = [
    ['open-now', document.openNow],
    ['calculator', document.calculator],
    ['response-times', targets.title],
    ...(hasGuidance ? [['guidance', guidance.title]] : []),
    ['hours', hours.title],
  ]
  const items = entries.map(([id, title = '']) => `<li><a href="#${id}">${escaped(title)}</a></li>`)
  return `<nav aria-label="${escaped(document.contents)}"><ul>${items.join('')}</ul></nav>`
}

/** A section that the script fills. */
function mount(id: string, title: string, { document }: Labels): string {
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escaped(title)}</h2>
<noscript><p class="notice">${escaped(document.noScript)}</p></noscript>
</section>`
}
