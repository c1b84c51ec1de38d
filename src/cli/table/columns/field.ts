/** What a row of a file says about its ticket. */
export const FIELDS = ['tier', 'priority', 'received', 'responded', 'resolved'] as const

/** One of {@link FIELDS}. */
export type Field = (typeof FIELDS)[number]

/** What can be named by its column: {@link FIELDS}, and the number or name by which people call the ticket. */
export const COLUMNS: readonly Column[] = [...FIELDS, 'id']

/** One of {@link COLUMNS}. */
export type Column = Field | 'id'

/** The fields that are times. */
export const TIME_FIELDS = ['received', 'responded', 'resolved'] as const

/** One of {@link TIME_FIELDS}. */
export type TimeField = (typeof TIME_FIELDS)[number]

/** The fields that are names in the policy. */
export const NAME_FIELDS = ['tier', 'priority'] as const

/** One of {@link NAME_FIELDS}. */
export type NameField = (typeof NAME_FIELDS)[number]

/** A field as the label of a line. */
export function labelOf(field: Field): string {
  return field.charAt(0).toUpperCase() + field.slice(1)
}
