/** A part of a described policy. Its texts are plain: each format escapes them in its own way. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | Table

export interface Table {
  readonly kind: 'table'
  readonly head: readonly string[]
  /** As many cells in each row as in `head`; the first one names the row. */
  readonly rows: readonly (readonly string[])[]
}

export function heading(level: 1 | 2 | 3 | 4, text: string): Block {
  return { kind: 'heading', level, text }
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

/** A list; nothing without items. */
export function bullets(items: readonly string[]): Block[] {
  return items.length > 0 ? [{ kind: 'list', items }] : []
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return { kind: 'table', head, rows }
}
