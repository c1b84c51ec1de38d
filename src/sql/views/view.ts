import type { ReadOptions } from '../read-options'

/** A view, before it is created. */
export interface View {
  /** Its name after the prefix. */
  readonly name: string
  readonly select: string
}

/** What the text of a view depends on. */
export interface ViewSettings extends ReadOptions {
  /** The first compiled instant, in milliseconds since 1970. */
  readonly fromMs: number
  /** The end of the compiled instants, excluded. */
  readonly untilMs: number
  /** The last compiled year. */
  readonly through: number
}
