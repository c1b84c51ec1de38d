/** Whether nothing counts for this reason because the ticket was paused or resolved. */
export function isPauseReason(kind: string): boolean {
  return /^(paused|resolved)/.test(kind)
}
