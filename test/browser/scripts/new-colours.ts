// Bundled for the browser by the tests: the contrast of colours that no page before this one has shown.

interface AxeNode {
  readonly target: readonly string[]
  readonly element: Element
}
interface AxeRule {
  readonly nodes: readonly AxeNode[]
}
interface Contrast {
  readonly violations: readonly string[]
  readonly fine: readonly string[]
}
declare const axe: {
  run(context: object, options: object): Promise<{ violations: AxeRule[]; passes: AxeRule[] }>
}

const FIELDS = 'input, select, textarea'

/** The elements with text of their own, with what decides about their contrast: colour, size, and what is behind them. */
function coloursIn(root: Element): Map<Element, string> {
  const found = new Map<Element, string>()
  const look = (element: Element, behind: string): void => {
    const { display, color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight, textShadow } =
      getComputedStyle(element)
    if (display === 'none') return
    const layer = `${backgroundColor} ${backgroundImage} ${opacity}`
    const ground = layer === 'rgba(0, 0, 0, 0) none 1' ? behind : `${behind}/${layer}`
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
    if (hasText || element.matches(FIELDS))
      found.set(element, `${color} ${textShadow} ${fontSize} ${fontWeight} on ${ground}`)
    for (const child of element.children) look(child, ground)
  }
  look(root, '')
  return found
}

async function contrastOf(known: ReadonlySet<string>): Promise<Contrast> {
  const colours = coloursIn(document.documentElement)
  const include = [...colours.keys()].filter((element) => !known.has(colours.get(element) ?? ''))
  if (include.length === 0) return { violations: [], fine: [] }
  const { violations, passes } = await axe.run(
    { include },
    { runOnly: ['color-contrast'], resultTypes: ['violations', 'passes'], elementRef: true },
  )
  const nodesOf = (rules: readonly AxeRule[]): AxeNode[] => rules.flatMap(({ nodes }) => nodes)
  return {
    violations: nodesOf(violations).map(({ target }) => `color-contrast: ${target.join(', ')}`),
    fine: [...new Set(nodesOf(passes).flatMap(({ element }) => colours.get(element) ?? []))],
  }
}

Object.assign(globalThis, {
  /** Looks at the colours that are not in `known`, in light and in dark. Those that are fine come back. */
  async contrastOfNewColours(known: readonly string[]): Promise<Contrast> {
    const light = await contrastOf(new Set(known))
    document.documentElement.classList.add('dark')
    const dark = await contrastOf(new Set(known))
    document.documentElement.classList.remove('dark')
    return { violations: [...light.violations, ...dark.violations], fine: [...light.fine, ...dark.fine] }
  },
})
