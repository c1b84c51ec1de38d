/** An identifier as text. Help desks write the same one as a number in one place and as text in another. */
export function idOf(id: unknown): string | undefined {
  if (typeof id === 'number' && Number.isFinite(id)) return String(id)
  return typeof id === 'string' && id !== '' && id.length <= LONGEST ? id : undefined
}

// Far longer than any real one. Identifiers are repeated in events and messages (S7).
const LONGEST = 200
