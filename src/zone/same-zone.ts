/** Whether two names are those of one zone: runtimes know Asia/Kolkata as Asia/Calcutta, too. Both must be IANA zones. */
export function isSameZone(one: string, other: string): boolean {
  return one === other || known(one) === known(other)
}

/** The runtime's name of a zone, the same for all its aliases. */
function known(timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
}
