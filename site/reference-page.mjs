import { posix } from 'node:path'

/**
 * A page of the reference for readers: rules, `(S4)`, and the error codes under the heading Throws are links. The title is
 * the bare name, and type parameters, which the signature shows and nobody describes, have no section of their own.
 *
 * @param text The page as typedoc writes it.
 * @param codes The codes that docs/errors.md explains.
 */
export function referencePage(text, codes) {
  let isCode = false
  let heading = ''
  const lines = text.split('\n').flatMap((line) => {
    if (line.startsWith('```')) isCode = !isCode
    const isHeading = !isCode && line.startsWith('#')
    if (isHeading && !/^####? /.test(line)) heading = line
    if (heading === '## Type Parameters') return []
    if (isCode) return [line]
    if (isHeading) return [line.replace(/^(# [\w/]+)\\<.*$/, '$1')]
    // The list of names has one sentence a name.
    if (line.startsWith('| [')) return [withLinks(line.replace(/^(\| \S+ \| .+?\.) .+$/, '$1 |'), new Set())]
    return [withLinks(line, heading === '## Throws' ? codes : new Set())]
  })
  return lines.join('\n')
}

/**
 * Links of the reference whose anchors count a type parameter of the same name, `#tier-1`, which has no heading any more.
 *
 * @param text A page.
 * @param path Where it is in the reference.
 * @param pages All pages: path → text.
 */
export function withAnchors(text, path, pages) {
  return text.replace(/\]\(([^)#]*)#([\w-]+)-1\)/g, (link, to, anchor) => {
    const target = pages.get(to === '' ? path : posix.join(posix.dirname(path), to)) ?? ''
    const heading = new RegExp(`^#+ ${anchor}\\b`, 'gim')
    return (target.match(heading)?.length ?? 2) < 2 ? `](${to}#${anchor})` : link
  })
}

function withLinks(line, codes) {
  return line
    .replace(/\(([TSPC]\d+(?:, [TSPC]\d+)*)\)/g, (_, numbers) => `(${numbers.replace(/\w+/g, ruleLink)})`)
    .replace(/`([a-z-]+)`/g, (code, name) => (codes.has(name) ? `[${code}](/errors#${name})` : code))
}

const ruleLink = (number) => `[${number}](/rules#${number.toLowerCase()})`
