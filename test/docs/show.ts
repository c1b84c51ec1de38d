import { inspect } from 'node:util'

/** A value in the form in which it is written after `// =>`. */
export function show(value: unknown): string {
  const text = inspect(value, {
    depth: 9,
    breakLength: Number.POSITIVE_INFINITY,
    compact: true,
    maxArrayLength: null,
    maxStringLength: null,
  })
  return sameSpacing(text)
}

/** Normalises spacing, except inside quotes. */
export function sameSpacing(text: string): string {
  return text
    .split(/('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\s+/g, ' ')
            .replace(/([[{(]) /g, '$1')
            .replace(/,? ([\]})])/g, '$1'),
    )
    .join('')
    .trim()
}
