import type english from '../labels/en.json'

/** The labels of the live parts. `{name}` in a label is a placeholder. */
export type LiveLabels = Pick<typeof english, 'open' | 'calculator' | 'guidanceFilter'>
