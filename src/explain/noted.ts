/** Joins what there is to say: `'paused; 30 min late'`. */
export function noted(...notes: readonly (string | false | 0 | undefined)[]): string {
  return notes.filter(Boolean).join('; ')
}
