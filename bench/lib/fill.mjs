import { readFileSync, writeFileSync } from 'node:fs'

const PAGE = new URL('../../docs/compare.md', import.meta.url)

/** Puts a table into docs/compare.md, between the comments that carry its name. */
export function fill(name, text) {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`]
  const page = readFileSync(PAGE, 'utf8')
  const [before, rest] = page.split(begin)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error(`docs/compare.md has no place for '${name}'`)
  writeFileSync(PAGE, `${before}${begin}\n\n${text}\n\n${end}${after}`)
}
