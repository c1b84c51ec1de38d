import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The links of a built site that lead to no file or to no heading, as `/page.html → /other.html#heading`. */
export function deadLinks(out: string): string[] {
  const pages = new Map(
    readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => [`/${file.replaceAll('\\', '/')}`, readFileSync(join(out, file), 'utf8')]),
  )
  const ids = new Map([...pages].map(([path, text]) => [path, new Set(matches(text, / id="([^"]+)"/g))]))
  const isDead = ({ pathname, hash }: URL): boolean => {
    const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html')
    const known = ids.get(path)
    if (!known) return !existsSync(join(out, path))
    return hash !== '' && !known.has(decodeURIComponent(hash.slice(1)))
  }
  const dead = [...pages].flatMap(([path, text]) =>
    // The frame around a page is made by VitePress, with links that only its script understands.
    matches(text.split('<main')[1] ?? '', / href="([^"]+)"/g)
      .map((href) => new URL(href.replaceAll('&amp;', '&'), `http://site${path}`))
      .filter((url) => url.host === 'site' && isDead(url))
      .map(({ pathname, hash }) => `${path} → ${pathname}${hash}`),
  )
  return [...new Set(dead)].sort()
}

function matches(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, found = '']) => found)
}
