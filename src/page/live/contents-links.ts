import { isForCalculator } from './calculator/fragment'

/**
 * Lets links to parts of the page keep the question in its address: they scroll and move the focus, and the fragment stays.
 * Without a question, and in a new tab, they are ordinary links.
 */
export function contentsLinks(page: Document): void {
  page.addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event
    const isPlain = button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey
    if (!isPlain || !(target instanceof Element) || !isForCalculator(location.hash)) return
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]')
    const section = link && page.getElementById(link.hash.slice(1))
    if (!section) return
    event.preventDefault()
    section.scrollIntoView()
    section.tabIndex = -1
    section.focus({ preventScroll: true })
  })
}
