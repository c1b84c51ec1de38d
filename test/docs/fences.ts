import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/built-package'

/** Code that a reader may copy: a Markdown fence, or the `@example` of a docblock. */
export interface Fence {
  /** Relative to the root of the checkout. */
  readonly file: string
  /** The line of the opening fence or of the `@example`. The code begins on the next one. */
  readonly line: number
  readonly language: string
  /** The words after the language: `expect-error`, `exit=2`, `no-run`. */
  readonly marks: readonly string[]
  readonly code: string
  /** The HTML comment directly before the fence. */
  readonly reason?: string
}

/** The Markdown pages whose fences run. None of them has to exist. */
export function markdownPages(): string[] {
  const pages = existsSync(join(root, 'docs')) ? filesUnder('docs', '.md') : []
  return [...(existsSync(join(root, 'README.md')) ? ['README.md'] : []), ...pages]
}

export function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      return entry.isDirectory() ? filesUnder(path, ending) : path.endsWith(ending) ? [path] : []
    })
    .sort()
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

export function nameOf({ file, line }: Fence): string {
  return `${file}:${line}`
}

// The prefix belongs to a list item or a quotation.
const OPENING =
  /^(?<prefix>(?:[ \t>]|[-*+] |\d+[.)] )*)(?<ticks>`{3,}|~{3,})\s*(?<language>[^\s`]*)(?<marks>[^`]*)$/

/** The fences of a Markdown text, in order. */
export function fencesOf(file: string, text: string): Fence[] {
  const lines = text.split('\n')
  const fences: Fence[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const groups = OPENING.exec(lines[at] ?? '')?.groups
    if (!groups) continue
    const { prefix = '', ticks = '', language = '', marks = '' } = groups
    const closing = new RegExp(`^[ \\t>]*${ticks[0]}{${ticks.length},}\\s*$`)
    const length = lines.slice(at + 1).findIndex((line) => closing.test(line))
    if (length < 0) throw new Error(`${file}:${at + 1}: this fence is never closed`)
    const indent = new RegExp(`^[ \\t>]{0,${prefix.length}}`)
    const code = lines.slice(at + 1, at + 1 + length).map((line) => line.replace(indent, ''))
    const reason = /<!--((?:(?!-->)[\s\S])+)-->\s*$/.exec(lines.slice(0, at).join('\n'))?.[1]?.trim()
    fences.push({
      file,
      line: at + 1,
      language,
      marks: marks.split(/\s+/).filter(Boolean),
      code: code.join('\n'),
      ...(reason ? { reason } : {}),
    })
    at += length + 1
  }
  return fences
}

/** The `@example`s of a TypeScript source, in order, as `ts` fences. */
export function examplesOf(file: string, text: string): Fence[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    if (!/^\s*\* @example\s*$/.test(line)) return []
    const rest = lines.slice(at + 1)
    const length = rest.findIndex((next) => /^\s*(\*\/|\* @\w)/.test(next))
    const code = rest.slice(0, length).map((next) => next.replace(/^\s*\* ?/, ''))
    return [{ file, line: at + 1, language: 'ts', marks: [], code: code.join('\n') }]
  })
}
