import type { DefaultTheme } from 'vitepress'
import { addressOf, entries, markdownIn, type Page, REFERENCE, SECTIONS, textOf, titleOf } from './pages'

/** Two sidebars: one of pages, and one of functions and data for the reference. */
export function sidebar(): DefaultTheme.SidebarMulti {
  const sections = SECTIONS.map(({ text, pages }) => ({
    text,
    items: pages.map(linkTo),
    // Long or rarely read.
    ...(text === 'Decisions' || text === 'Project' ? { collapsed: true } : {}),
  }))
  return {
    '/reference/': entries().map(ofEntry),
    '/': [...sections, { text: 'Reference', link: addressOf(`${REFERENCE}/index.md`) }],
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
  return { text: entry, items: [...names.sort((a, b) => (a.text < b.text ? -1 : 1)), types] }
}
