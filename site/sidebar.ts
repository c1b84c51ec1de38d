import type { DefaultTheme } from 'vitepress'
import type { Page } from './contents'
import { addressOf, entries, markdownIn, REFERENCE, SECTIONS, textOf, titleOf } from './pages'

/**
 * Three sidebars: of pages, of decisions, and of functions and data for the reference. No group can be folded, because the
 * theme puts a button into a button for that.
 */
export function sidebar(): DefaultTheme.SidebarMulti {
  const sections = SECTIONS.map(({ text, pages }) => ({ text, items: pages.map(linkTo) }))
  const decisions = sections.filter(({ text }) => text === 'Decisions')
  const more = [
    { text: 'Decisions', link: `${addressOf('docs/README.md')}#decisions` },
    { text: 'Reference', link: addressOf(`${REFERENCE}/index.md`) },
  ]
  return {
    '/decisions/': decisions,
    '/reference/': entries().map(ofEntry),
    '/': [...sections.filter((section) => !decisions.includes(section)), { text: 'More', items: more }],
  }
}

function linkTo({ file, text }: Page): DefaultTheme.SidebarItem {
  return { text: text ?? titleOf(textOf(file)), link: addressOf(file) }
}

/** An entry with what it exports. Types are many, and every page that uses one links to it. */
function ofEntry(entry: string): DefaultTheme.SidebarItem {
  const names = ['functions', 'variables', 'classes'].flatMap((kind) =>
    markdownIn(`${REFERENCE}/${entry}/${kind}`).map((file) => ({
      text: titleOf(textOf(file)).replace('()', ''),
      link: addressOf(file),
    })),
  )
  const types = { text: 'Types', link: `${addressOf(`${REFERENCE}/${entry}/index.md`)}#interfaces` }
  return { text: entry, items: [...names.sort((a, b) => a.text.localeCompare(b.text, 'en')), types] }
}
