import type { Disambiguation } from 'dueby'

/** What a time can mean that occurs twice or never (T5). */
export const DISAMBIGUATIONS: readonly Disambiguation[] = ['compatible', 'earlier', 'later', 'reject']
