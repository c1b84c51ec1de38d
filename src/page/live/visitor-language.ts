/** The language of the browser. Some browsers name one that `Intl` does not read: then it is that of the page. */
export function visitorLanguage(preferred: string | undefined, ofPage: string): string {
  try {
    return Intl.getCanonicalLocales(preferred)[0] ?? ofPage
  } catch {
    return ofPage
  }
}
