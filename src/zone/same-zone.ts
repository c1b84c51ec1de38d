/** Whether two IANA names are aliases of one zone, as Asia/Kolkata and Asia/Calcutta are. The runtime must know both. */
export function isSameZone(a: string, b: string): boolean {
  return a === b || canonicalName(a) === canonicalName(b)
}

/** The runtime's name of a zone, the same for all its aliases. */
function canonicalName(timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
}
