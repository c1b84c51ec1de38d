import { andMore, MAX_NAMED } from './name-list'
import { printable } from './printable'

/** Lines for people: a label and a text. */
export type LabelledLines = readonly (readonly [label: string, text: string])[]

/** A line for people, with the text at the same column under every label. */
export function labelledLine(label: string, text: string): string {
  return `${label.padEnd(9)} ${printable(text)}\n`
}

/** Writes lines for people, each under the same columns. */
export function sayLines(lines: LabelledLines, say: (text: string) => void): void {
  for (const [label, text] of lines) say(labelledLine(label, text))
}

/** The lines about the first of `count` things, and how many more there are. */
export function firstLines(lines: LabelledLines, count: number, label: string): LabelledLines {
  const named = lines.slice(0, MAX_NAMED)
  const more = count - named.length
  return more > 0 ? [...named, [label, andMore(more)]] : named
}
