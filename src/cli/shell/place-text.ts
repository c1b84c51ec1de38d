import type { Path } from 'dueby'

/** A path as the library's messages write it: `versions[0].policy.name`. */
export function placeText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}
