import { existsSync, readdirSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import type { MarkdownRenderer } from 'vitepress'
import { addressOf, isPage, ROOT } from './pages'

/** Pictures of docs/pictures that also exist for narrow screens. */
const PICTURE = /(?:^|\/)pictures\/([\w-]+)\.svg$/
const NARROW = 'site/generated/pictures'

/** What VitePress knows about the page that is rendered. The search index has no `realPath`. */
interface Env {
  readonly path: string
  readonly realPath?: string
}

/** The anchors of headings as GitHub writes them, so that the links of the pages work in both places. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-')
}

/**
 * Renders the pages of the checkout, which are written for GitHub, for the site:
 * - A link to a page leads to its address on the site. A link to another file of the checkout becomes text.
 * - A picture of docs/pictures is replaced by its narrow form on narrow screens.
 * - The comment `<!-- calculator -->` becomes the calculator, and pairs such as `<!-- doors -->` and `<!-- /doors -->`
 *   become a `div` around what is between them.
 */
export function forSite(md: MarkdownRenderer): void {
  md.core.ruler.push('dueby-links', ({ tokens, env }) => {
    const { path, realPath = path }: Env = env
    const file = relative(ROOT, realPath).split(sep).join('/')
    for (const token of tokens) {
      let isText = false
      token.children = (token.children ?? []).filter((child) => {
        if (child.type === 'link_close' && isText) {
          isText = false
          return false
        }
        if (child.type !== 'link_open') return true
        const target = linkOf(String(child.attrGet('href')), file)
        isText = target === undefined
        if (target !== undefined) child.attrSet('href', target)
        return target !== undefined
      })
    }
  })
  md.renderer.rules.image = withNarrowPictures(md.renderer.rules.image)
  md.core.ruler.push('dueby-parts', ({ tokens }) => {
    for (const token of tokens) {
      if (token.type !== 'html_block') continue
      token.content = token.content
        .replace('<!-- calculator -->', '<LiveCalculator />')
        .replace(/<!-- (answer|ask|doors) -->/, '<div class="$1">')
        .replace(/<!-- \/(answer|ask|doors) -->/, '</div>')
    }
  })
}

/** The address that a link of a file leads to; `undefined` for a file that is not a page. */
function linkOf(href: string, file: string): string | undefined {
  if (/^([a-z]+:|#|\/)/i.test(href)) return href
  const [path = '', anchor] = href.split('#')
  const target = posix.join(posix.dirname(file), path)
  if (!existsSync(join(ROOT, target))) throw new Error(`${file} has a dead link: ${href}`)
  if (!isPage(target)) return undefined
  return anchor === undefined ? addressOf(target) : `${addressOf(target)}#${anchor}`
}

type Rule = NonNullable<MarkdownRenderer['renderer']['rules']['image']>

function withNarrowPictures(render: Rule | undefined): Rule {
  const narrow = new Set(readdirSync(new URL(`../${NARROW}`, import.meta.url)))
  return (tokens, at, options, env, self) => {
    const token = tokens[at]
    const name = PICTURE.exec(token?.attrGet('src') ?? '')?.[1]
    // The first page has it beside its text.
    const media = (env as Env).path.endsWith('/index.md') ? 'all' : '(max-width: 719px)'
    const image = render ? render(tokens, at, options, env, self) : self.renderToken(tokens, at, options)
    if (!name || !narrow.has(`${name}.svg`)) return image
    return `<picture class="ledger"><source media="${media}" srcset="/${NARROW}/${name}.svg">${image}</picture>`
  }
}
