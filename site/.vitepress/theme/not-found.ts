import { withBase } from 'vitepress'
import { type FunctionalComponent, h } from 'vue'

/** The page for an address that does not exist. That of VitePress has no main part for screen readers. */
export const NotFound: FunctionalComponent = () =>
  h('main', { class: 'not-found' }, [
    h('h1', 'There is no such page'),
    h('p', [
      'The page may have moved. Search for it, or start at the ',
      h('a', { href: withBase('/') }, 'first page'),
      '.',
    ]),
  ])
