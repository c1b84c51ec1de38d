const DARK_RULE = /^(.*\[(?:fill|stroke)="(.*)"\])\s*\{\s*(fill|stroke):\s*(.*?);?\s*\}$/

let hasColours = false

// Names in the picture are escaped, so the only style sheet is that of the library.
const STYLE = /<style>(.*?)<\/style>/s

/**
 * Turns the text of an SVG picture of the library into elements. Its style sheet is taken out before, because the security
 * policy of the page allows no other than its own.
 */
export function picture(text: string): SVGSVGElement {
  const [whole = '', style = ''] = STYLE.exec(text) ?? []
  adoptColours(style)
  const parsed = new DOMParser().parseFromString(text.replace(whole, ''), 'image/svg+xml')
  return document.importNode(parsed.documentElement, true) as unknown as SVGSVGElement
}

/**
 * Adopts the colours of the picture once. In the picture they follow the system, on the page the `color-scheme` around the
 * picture, so that they also follow a switch of the site.
 */
function adoptColours(text: string): void {
  if (hasColours) return
  hasColours = true
  const own = new CSSStyleSheet()
  own.replaceSync(text)
  const shared = new CSSStyleSheet()
  for (const rule of own.cssRules) {
    for (const { cssText } of rule instanceof CSSMediaRule ? rule.cssRules : []) {
      const [, selector, light, property, dark] = DARK_RULE.exec(cssText) ?? []
      if (selector) shared.insertRule(`${selector}{${property}:light-dark(${light},${dark})}`)
    }
  }
  document.adoptedStyleSheets.push(shared)
}
