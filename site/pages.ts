import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CONTENTS, type Section } from './contents'

/** The root of the checkout, which is the source folder of the site. */
export const ROOT: string = fileURLToPath(new URL('..', import.meta.url))

const LISTED = new Set(CONTENTS.flatMap(({ pages }) => pages.map(({ file }) => file)))

/** The sections of the site with the pages that exist. A page of docs/ that no section lists is in the last one. */
export const SECTIONS: readonly Section[] = [
  ...CONTENTS.map(({ text, pages }) => ({
    text,
    pages: pages.filter(({ file }) => existsSync(join(ROOT, file))),
  })),
  {
    text: 'Other pages',
    pages: markdownIn('docs')
      .filter((file) => !LISTED.has(file))
      .map((file) => ({ file })),
  },
  { text: 'Decisions', pages: markdownIn('docs/decisions').map((file) => ({ file })) },
].filter(({ pages }) => pages.length > 0)

/** The folder of the reference, which `scripts/reference.mjs` writes. */
export const REFERENCE = 'site/generated/reference'

/** The entries of the package in the reference: `dueby`, `dueby/formats`. */
export function entries(): readonly string[] {
  const { name, exports } = JSON.parse(textOf('package.json')) as { name: string; exports: object }
  return Object.entries(exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([key]) => key.replace('.', name))
}

/** Whether a file of the checkout is a page of the site. */
export function isPage(file: string): boolean {
  if (!file.endsWith('.md') || !existsSync(join(ROOT, file))) return false
  return LISTED.has(file) || /^docs\/|^site\/generated\//.test(file)
}

/** The Markdown files directly in a folder of the checkout, in order; none if there is no such folder. */
export function markdownIn(folder: string): readonly string[] {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
}

/** Patterns of the Markdown files of the checkout that are not pages. */
export function notPages(): string[] {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => !entry.isFile())
  const others = folders.map(({ name }) => name).filter((name) => !['docs', 'site', 'bench'].includes(name))
  return [
    ...others.map((name) => `${name}/**`),
    'bench/*/**',
    ...[...markdownIn('.'), ...markdownIn('bench')]
      .map((file) => file.replace('./', ''))
      .filter((file) => !LISTED.has(file)),
  ]
}

const RENAMED: Readonly<Record<string, string>> = {
  'README.md': 'tour.md',
  'docs/README.md': 'questions.md',
  'bench/results.md': 'measurements.md',
}

/** Where a file of the checkout is on the site: `docs/rules.md` → `rules.md`. */
export function pathOnSite(file: string): string {
  return (
    RENAMED[file] ??
    file.replace(/^(docs|site\/generated)\//, '').replace(/^[A-Z-]+\.md$/, (name) => name.toLowerCase())
  )
}

/** The address of a file of the checkout on the site: `docs/rules.md` → `/rules`. */
export function addressOf(file: string): string {
  return `/${pathOnSite(file)}`.replace(/(index)?\.md$/, '')
}

/** The title of a Markdown text, without its marks. */
export function titleOf(text: string): string {
  return (/^# (.+)$/m.exec(text)?.[1] ?? '').replaceAll('`', '')
}

/** What a page is about, in one sentence of plain text. */
export function aboutOf(file: string): string {
  const pages = CONTENTS.flatMap((section) => section.pages)
  return pages.find((page) => page.file === file)?.about ?? firstSentence(textOf(file))
}

function firstSentence(text: string): string {
  const paragraphs = text.replace(/<!--[\s\S]*?-->|^```[\s\S]*?^```/gm, '').split(/\n{2,}/)
  const first = paragraphs.find((each) => /^[\p{L}*`[\d]/u.test(each.trim())) ?? ''
  const plain = first
    .trim()
    .replaceAll('\n', ' ')
    .replace(/\*\*/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
  return /^.+?[.:?](?= |$)/.exec(plain)?.[0].replace(/:$/, '.') ?? plain
}

/** The text of a file of the checkout. */
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}
