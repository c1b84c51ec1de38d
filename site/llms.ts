import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { aboutOf, entries, markdownIn, pathOnSite, REFERENCE, ROOT, SECTIONS, textOf, titleOf } from './pages'

/**
 * Writes the site for language models into the folder of the built site: `llms.txt`, which says what dueby is and lists
 * every page with one line; `llms-full.txt`, the text of all pages in one file; and the Markdown of each page beside it.
 */
export function writeForModels(out: string): void {
  const sections = SECTIONS.map(({ text, pages }) => ({ text, files: pages.map(({ file }) => file) }))
  const files = [...new Set(sections.flatMap((section) => section.files))]
  for (const file of [...files, ...referencePages()]) {
    const target = join(out, pathOnSite(file))
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(join(ROOT, file), target)
  }
  const lists = sections.map(({ text, files }) => `## ${text}\n\n${files.map(lineOf).join('\n')}\n`)
  writeFileSync(join(out, 'llms.txt'), [HEAD, ...lists, reference()].join('\n'))
  writeFileSync(
    join(out, 'llms-full.txt'),
    files.map((file) => `<!-- ${pathOnSite(file)} -->\n\n${textOf(file)}`).join('\n'),
  )
}

const HEAD = `# dueby

> ${textOf('README.md').split('\n\n')[1]?.replaceAll('\n', ' ').replaceAll('**', '')}

The package \`dueby\` on npm has no dependencies, and works in Node, browsers, Deno and Bun. Policies, schedules and answers
are plain data. Functions are pure: no answer depends on the time zone of the process, the locale or the current time.
`

/** A page with its title and what it is about. The title of a decision says all. */
function lineOf(file: string): string {
  const link = `- [${titleOf(textOf(file))}](${pathOnSite(file)})`
  return file.startsWith('docs/decisions/') ? link : `${link}: ${aboutOf(file)}`
}

function referencePages(): string[] {
  const kinds = ['functions', 'variables', 'classes', 'interfaces', 'type-aliases']
  return entries().flatMap((entry) => kinds.flatMap((kind) => markdownIn(`${REFERENCE}/${entry}/${kind}`)))
}

/** The functions of the reference, each with its first sentence. */
function reference(): string {
  const functions = referencePages().filter((file) => file.includes('/functions/'))
  return `## Reference\n\n${functions.map(lineOf).join('\n')}\n`
}
