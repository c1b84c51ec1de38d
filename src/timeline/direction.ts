/** Which way to look on the axis of time. */
export type Direction = 'later' | 'earlier'
