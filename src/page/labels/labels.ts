import de from './de.json'
import en from './en.json'

/** Every text of the page, by section. `{name}` stands for a value. */
export type Labels = typeof en

/** The labels that come with the page, by language. */
export const LABELS: Readonly<Record<'en' | 'de', Labels>> = { en, de }
