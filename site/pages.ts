import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the checkout, which is the source folder of the site. */
export const ROOT: string = fileURLToPath(new URL('..', import.meta.url))

/** A page in the order of the sidebar. Pages that do not exist are left out. */
export interface Page {
  /** Relative to the root of the checkout. */
  readonly file: string
  /** The name in the sidebar, if it is not the title of the page. */
  readonly text?: string
}

/** A group of pages. The first page of a door is the one that its name leads to. */
export interface Section {
  readonly text: string
  readonly pages: readonly Page[]
}

const page = (file: string, text?: string): Page => (text ? { file, text } : { file })

const ALL: readonly Section[] = [
  {
    text: 'Start',
    pages: [
      page('docs/index.md', 'What it is'),
      page('README.md', 'A tour'),
      page('docs/README.md', 'All questions'),
    ],
  },
  {
    text: 'For developers',
    pages: [
      page('docs/developers.md', 'Begin here'),
      page('docs/concepts/policies.md'),
      page('docs/concepts/schedules.md'),
      page('docs/concepts/calendars.md'),
      page('docs/concepts/combining.md'),
      page('docs/concepts/time.md'),
      page('docs/concepts/clocks.md'),
      page('docs/concepts/changes-and-reopening.md'),
      page('docs/concepts/ledger.md', 'Ledgers'),
      page('docs/recipes.md'),
      page('docs/timers.md'),
      page('docs/with-date-fns.md'),
      page('docs/json.md', 'A policy as JSON'),
      page('docs/functions.md', 'All functions'),
      page('docs/errors.md'),
      page('docs/rules.md'),
      page('docs/compare.md', 'Comparison'),
    ],
  },
  {
    text: 'For support operations',
    pages: [page('docs/support-operations.md'), page('docs/support-page.md')],
  },
  {
    text: 'For data teams',
    pages: [
      page('docs/data-teams.md', 'Begin here'),
      page('docs/at-scale.md'),
      page('docs/sql.md'),
      page('docs/concepts/reports.md'),
      page('bench/results.md', 'Measurements'),
    ],
  },
  {
    text: 'Project',
    pages: [
      page('CHANGELOG.md'),
      page('CONTRIBUTING.md'),
      page('SECURITY.md'),
      page('THIRD-PARTY.md'),
      page('test/mutation/survivors.md', 'Mutation testing'),
    ],
  },
]

/** The sections of the site with the pages that exist. */
export const SECTIONS: readonly Section[] = ALL.map(({ text, pages }) => ({
  text,
  pages: pages.filter(({ file }) => existsSync(join(ROOT, file))),
}))

const RENAMED: Readonly<Record<string, string>> = {
  'README.md': 'tour.md',
  'docs/README.md': 'questions.md',
  'bench/results.md': 'measurements.md',
  'test/mutation/survivors.md': 'mutation-testing.md',
}

/** Where a file of the checkout is on the site: `docs/rules.md` → `rules.md`. */
export function pathOnSite(file: string): string {
  return RENAMED[file] ?? file.replace(/^(docs|site)\//, '').replace(/^[A-Z-]+\.md$/, (name) => name.toLowerCase())
}

/** The address of a file of the checkout on the site: `docs/rules.md` → `/rules`. */
export function addressOf(file: string): string {
  return `/${pathOnSite(file)}`.replace(/(index)?\.md$/, '')
}

/** The title of a Markdown text, without its marks. */
export function titleOf(text: string): string {
  return (/^# (.+)$/m.exec(text)?.[1] ?? '').replaceAll('`', '')
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}
