/** Lines for people: a label and a text. */
export type LabelledLines = readonly (readonly [label: string, text: string])[]
