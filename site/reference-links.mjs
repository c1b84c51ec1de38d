/**
 * A page of the reference with links to the rules, `(S4)`, and to the error codes under its heading Throws.
 *
 * @param text The page as typedoc writes it.
 * @param codes The codes that docs/errors.md explains.
 */
export function withSiteLinks(text, codes) {
  const linked = (line, isThrows) => {
    const rules = line.replace(
      /\(([TSPC]\d+(?:, [TSPC]\d+)*)\)/g,
      (_, numbers) => `(${numbers.replace(/\w+/g, ruleLink)})`,
    )
    return isThrows
      ? rules.replace(/`([a-z-]+)`/g, (code, name) => (codes.has(name) ? `[${code}](/errors#${name})` : code))
      : rules
  }
  let isCode = false
  let isThrows = false
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) isCode = !isCode
      if (isCode) return line
      if (line.startsWith('#')) isThrows = /^#+ Throws$/.test(line)
      return linked(line, isThrows)
    })
    .join('\n')
}

const ruleLink = (number) => `[${number}](/rules#${number.toLowerCase()})`
