import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** The script of axe-core, which looks for what keeps people from using a page. */
export const axe: string = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds in a page, one line for each rule and element. Without `contrast`, it does not look at the contrast of
 * colours, which takes most of the time. The page may forbid scripts: open it with `bypassCSP`.
 *
 * @param without Selectors of what it passes over.
 */
export async function violations(
  page: Page,
  {
    contrast = true,
    without = [],
  }: { readonly contrast?: boolean; readonly without?: readonly string[] } = {},
): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe)
  const context = { exclude: without.map((selector) => [selector]) }
  const rules = { 'color-contrast': { enabled: contrast } }
  // Selectors of all elements that are fine would take twice as long as everything else.
  const options = { rules, resultTypes: ['violations'] }
  const found = (await page.evaluate(`axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)})`)) as {
    violations: { id: string; nodes: { target: string[]; html: string }[] }[]
  }
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(', ')}: ${html}`),
  )
}
