/** Where the strips are. */
export interface Plot {
  /** The left and right edge of the picture's content. */
  readonly left: number
  readonly right: number
  /** The left edge of the strips, and the width of an hour. */
  readonly x: number
  readonly hour: number
  /** The hours of the day that have a tick, such as every third. */
  readonly step: number
}

/** The height of a strip. */
export const HEIGHT = 24

/** A piece of a drawing, and where it ends. */
export type Piece = readonly [drawing: string, bottom: number]
