import { oneOf } from '../../core/closest'
import { pathText } from '../../core/issue'
import { LABELS, type Labels } from '../../page/labels/labels'
import { placeholdersAt, placeholdersIn } from '../../page/labels/placeholders'
import type { LocatedFile } from '../data-file/located-data'
import { type Mistake, throwMistakes } from '../data-file/mistakes'
import { readDataFile } from '../data-file/read-located'
import type { Machine } from '../shell/machine'
import { UsageError } from '../shell/usage-error'

/** The texts of a page. */
export interface PageLabels {
  readonly labels: Labels
  /** The language of the texts and of dates, as a BCP 47 tag. */
  readonly language: string
  /** The texts that a file leaves out, by their places. */
  readonly missing: readonly string[]
  /** The language in which those are written. */
  readonly fallback: string
}

/** The texts that an option names: those of a language that comes with the command, or those of a file. */
export async function readLabels(
  { language, labels }: { readonly language?: string | undefined; readonly labels?: string | undefined },
  machine: Machine,
): Promise<PageLabels> {
  if (labels !== undefined) {
    return labelsOf(await readDataFile(`the labels file '${labels}'`, labels, machine, LARGEST))
  }
  const tag = language ?? 'en'
  const builtIn = isLanguage(tag) ? builtInFor(tag) : undefined
  if (builtIn === undefined) {
    throw new UsageError(
      `--language: there are no labels for '${tag}'. Expected ${Object.keys(LABELS).join(' or ')}, or a file with labels in another language with --labels.`,
    )
  }
  return { labels: LABELS[builtIn], language: tag, missing: [], fallback: builtIn }
}

/** The largest file of labels, in megabytes. */
const LARGEST = 1

/** A text, or texts by their names. */
type Tree = string | { readonly [name: string]: Tree }

function labelsOf(located: LocatedFile): PageLabels {
  const { data } = located
  const mistakes: Mistake[] = []
  const given = isObject(data) ? new Map(Object.entries(data)).get('language') : undefined
  const language = typeof given === 'string' && isLanguage(given) ? given : undefined
  if (isObject(data) && language === undefined) mistakes.push(languageMistake(given))
  const fallback = builtInFor(language ?? 'en') ?? 'en'
  const missing: string[] = []
  const labels = merged(data, LABELS[fallback] as Tree, [], mistakes, missing) as Labels
  throwMistakes('the labels file', mistakes, located)
  return { labels, language: language ?? fallback, missing, fallback }
}

function languageMistake(given: unknown): Mistake {
  const message =
    given === undefined
      ? "the language of the labels is missing. Write it as a key, such as language: 'fr'"
      : "expected a language tag such as 'fr' or 'pt-BR'"
  return { path: ['language'], of: 'value', message }
}

/** The given texts, and the known ones where none is given. */
function merged(
  given: unknown,
  known: Tree,
  path: readonly string[],
  mistakes: Mistake[],
  missing: string[],
): Tree {
  if (typeof known === 'string') {
    if (given === undefined) missing.push(pathText(path))
    else if (typeof given === 'string') checkPlaceholders(given, known, path, mistakes)
    else mistakes.push({ path, of: 'value', message: `expected a text, such as ${JSON.stringify(known)}` })
    return typeof given === 'string' ? given : known
  }
  if (given !== undefined && !isObject(given)) {
    mistakes.push({
      path,
      of: 'value',
      message: `expected texts by their names: ${oneOf(Object.keys(known))}`,
    })
    return known
  }
  const texts = new Map(Object.entries(given ?? {}))
  for (const name of texts.keys()) {
    if (Object.hasOwn(known, name)) continue
    const message = `unknown key '${name}'. Expected ${oneOf(Object.keys(known), name)}`
    mistakes.push({ path: [...path, name], of: 'key', message })
  }
  return Object.fromEntries(
    Object.entries(known).map(([name, text]) => [
      name,
      // The language was read before.
      name === 'language' && path.length === 0
        ? ((texts.get(name) as string | undefined) ?? (text as string))
        : merged(texts.get(name), text, [...path, name], mistakes, missing),
    ]),
  )
}

function checkPlaceholders(text: string, known: string, path: readonly string[], mistakes: Mistake[]): void {
  const names = placeholdersAt(pathText(path), known)
  for (const name of placeholdersIn(text)) {
    if (names.includes(name)) continue
    const expected =
      names.length === 0 ? 'This text has none' : `Expected ${names.map((each) => `{${each}}`).join(', ')}`
    mistakes.push({ path, of: 'value', message: `unknown placeholder {${name}}. ${expected}` })
  }
}

function builtInFor(language: string): keyof typeof LABELS | undefined {
  const [first = ''] = language.toLowerCase().split('-')
  return Object.hasOwn(LABELS, first) ? (first as keyof typeof LABELS) : undefined
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
