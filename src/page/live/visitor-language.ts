/**
 * The language of dates and times on the page: that of the page, so that they suit the words around them, but in the
 * regional form that the browser prefers.
 *
 * @param preferred The languages of the browser, the preferred one first. Some browsers name one that `Intl` does not
 *   read.
 */
export function visitorLanguage(preferred: readonly string[], pageLanguage: string): string {
  return preferred.find((tag) => writtenLanguage(tag) === writtenLanguage(pageLanguage)) ?? pageLanguage
}

/** The language and its script, such as `zh-Hant`: a language in another script has other words for days and months. */
function writtenLanguage(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script}`
  } catch {
    return undefined
  }
}
