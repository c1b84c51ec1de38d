import { DuebyError, showInZone } from 'dueby'

/** The zone of the browser. UTC if the browser hides it. */
export function visitorZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  try {
    showInZone('2000-01-01T00:00Z', timeZone)
    return timeZone
  } catch (error) {
    if (error instanceof DuebyError) return 'UTC'
    throw error
  }
}
