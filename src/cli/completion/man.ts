import type { DescribedCommand, DescribedOption } from './described'

/** What the manual page says. */
export interface Manual {
  readonly version: string
  readonly description: string
  readonly commands: readonly DescribedCommand[]
  readonly options: readonly DescribedOption[]
  /** Sections as the help writes them: a title with a colon, and indented lines. */
  readonly notes: string
}

/** The manual page, in the language of man(7). */
export function manualPage({ version, description, commands, options, notes }: Manual): string {
  return [
    `.TH DUEBY 1 "" "dueby ${version}" "User Commands"`,
    '.SH NAME',
    `dueby \\- ${escaped(description.replace(/\?$/, ''))}`,
    '.SH SYNOPSIS',
    '.B dueby',
    'COMMAND [OPTIONS]',
    '.SH OPTIONS',
    ...options.flatMap(optionLines),
    '.SH COMMANDS',
    ...commands.flatMap(({ usage, description, options, arguments: values }) => [
      `.SS dueby ${escaped(usage)}`,
      `${sentence(description)}`,
      ...values.flatMap(({ name, description }) => ['.TP', `.I ${escaped(name)}`, sentence(description)]),
      ...options.flatMap(optionLines),
    ]),
    ...sections(notes),
    '',
  ].join('\n')
}

function optionLines({ flags, description, choices }: DescribedOption): string[] {
  const values = choices.length > 0 ? ` One of: ${choices.join(', ')}.` : ''
  return ['.TP', `.B ${escaped(flags)}`, `${sentence(description)}${escaped(values)}`]
}

function sections(notes: string): string[] {
  return notes.split('\n').flatMap((line) => {
    if (line.trim() === '') return []
    const title = /^(\S.*):$/.exec(line)?.[1]
    if (title !== undefined) return [`.SH ${escaped(title.toUpperCase())}`]
    return ['.br', escaped(line.trim())]
  })
}

function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1)
  return escaped(/[.?]$/.test(whole) ? whole : `${whole}.`)
}

/** A dot or an apostrophe at the start of a line would be a request, and a hyphen would be a dash. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/, '\\&')
}
