import { type DefaultTheme, defineConfig, postcssIsolateStyles, type UserConfig } from 'vitepress'
import { deadLinks } from '../dead-links'
import { writeForModels } from '../llms'
import { anchorOf, forSite } from '../markdown'
import { aboutOf, notPages, pathOnSite, ROOT } from '../pages'
import { sidebar } from '../sidebar'

const DESCRIPTION =
  'By when must we answer this ticket? SLA due times from business hours and holidays, with the reason.'

/** The diamond that marks a due time in the pictures. */
const ICON =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><path d='M16 2 30 16 16 30 2 16z' fill='%231e4fbd'/><path d='M16 8v8l6 4' fill='none' stroke='white' stroke-width='3'/></svg>"

/** Search looks first at the pages that explain, and last at those that list. It runs in the browser. */
const weightOf = (address: string): number => {
  if (address.includes('/concepts/')) return 2
  return /\/(reference|decisions|changelog|third-party|errors)/.test(address) ? 0.5 : 1
}

/** The first page is plain Markdown, without front matter, which GitHub would show as a table. */
const FIRST_PAGE = {
  aside: false,
  outline: false,
  sidebar: false,
  prev: false,
  next: false,
  pageClass: 'first',
  titleTemplate: 'dueby',
}

const config: UserConfig<DefaultTheme.Config> = defineConfig({
  title: 'dueby',
  description: DESCRIPTION,
  lang: 'en',
  srcDir: '..',
  srcExclude: notPages(),
  rewrites: pathOnSite,
  outDir: './dist',
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${ICON}` }]],
  markdown: {
    anchor: { slugify: anchorOf },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: forSite,
  },
  vite: {
    // The one in the root of the checkout is for the support page.
    configFile: false,
    publicDir: false,
    // The calculator is in an element of the class vp-raw, and brings its own style.
    css: {
      postcss: {
        plugins: [postcssIsolateStyles({ includeFiles: [/base\.css/, /vp-doc\.css/, /theme\/style\.css/] })],
      },
    },
    // The search index is one file, loaded when somebody searches.
    build: { chunkSizeWarningLimit: 2000 },
    resolve: { alias: { 'dueby/formats': `${ROOT}src/formats/index.ts`, dueby: `${ROOT}src/index.ts` } },
  },
  transformPageData(page) {
    page.description = aboutOf(page.filePath)
    if (page.relativePath !== 'index.md') return
    page.title = 'By when must we answer this ticket?'
    page.frontmatter = { ...page.frontmatter, ...FIRST_PAGE }
  },
  themeConfig: {
    siteTitle: 'dueby',
    nav: [
      { text: 'Developers', link: '/developers' },
      { text: 'Support operations', link: '/support-operations' },
      { text: 'Data teams', link: '/data-teams' },
      { text: 'Reference', link: '/reference/', activeMatch: '^/reference/' },
    ],
    sidebar: sidebar(),
    outline: { level: [2, 3], label: 'On this page' },
    search: {
      provider: 'local',
      options: { miniSearch: { searchOptions: { boostDocument: weightOf } } },
    },
    docFooter: { prev: 'Before', next: 'Next' },
  },
  buildEnd({ outDir }) {
    // VitePress itself looks for pages, and not for headings.
    const dead = deadLinks(outDir)
    if (dead.length > 0) throw new Error(`Dead links:\n${dead.join('\n')}`)
    writeForModels(outDir)
  },
})

export default config
