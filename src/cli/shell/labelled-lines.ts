import { printable } from './printable'

/** Lines for people: a label and a text. */
export type LabelledLines = readonly (readonly [label: string, text: string])[]

/** A line for people, with the text at the same column under every label. */
export function labelledLine(label: string, text: string): string {
  return `${label.padEnd(10)}${printable(text)}\n`
}

/** Writes lines for people, each under the same columns. */
export function sayLines(lines: LabelledLines, say: (text: string) => void): void {
  for (const [label, text] of lines) say(labelledLine(label, text))
}
