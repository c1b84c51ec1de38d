// The parts that schemas are made of. An object takes the descriptions of its keys from the docblocks of a type.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const source = fileURLToPath(new URL('../../src/', import.meta.url))

/** The declarations of interfaces and types in `src/`, by name. */
const declarations = new Map()
for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.ts') || !/^(schedule|policy|zone)/.test(path)) continue
  const file = ts.createSourceFile(path, readFileSync(source + path, 'utf8'), ts.ScriptTarget.ES2022, true)
  for (const statement of file.statements)
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      declarations.set(statement.name.text, statement)
}

/**
 * An object with known keys and no others.
 *
 * @param types The names of the types whose docblocks describe the keys. A type before another one takes precedence.
 * @param properties The schema of each key. A key of the types that is missing here is an error.
 */
export function object(types, properties, required = Object.keys(properties), { partly = false } = {}) {
  const docs = new Map(types.toReversed().flatMap((type) => [...docsOf(type)]))
  const missing = partly ? [] : [...docs.keys()].filter((key) => !Object.hasOwn(properties, key))
  const unknown = Object.keys(properties).filter((key) => !docs.has(key))
  if (missing.length + unknown.length > 0)
    throw new Error(`${types}: the schema lacks ${missing} and has ${unknown} without a docblock`)
  const described = Object.entries(properties).map(([key, schema]) => [
    key,
    // In draft 7, everything beside a $ref is ignored.
    { description: docs.get(key), ...(schema.$ref ? { allOf: [schema] } : schema) },
  ])
  return { type: 'object', properties: Object.fromEntries(described), required, additionalProperties: false }
}

/** The first paragraph of each key's docblock, and its default. */
function docsOf(type) {
  const found = new Map()
  const visit = (node) => {
    ts.forEachChild(node, visit)
    if (!ts.isPropertySignature(node) || node.type?.kind === ts.SyntaxKind.NeverKeyword) return
    const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
    const standard = doc?.tags?.find(({ tagName }) => tagName.text === 'defaultValue')
    if (!doc || found.has(node.name.text)) return
    const text = plain(ts.getTextOfJSDocComment(doc.comment))
    const rest = standard ? ` Default: ${plain(ts.getTextOfJSDocComment(standard.comment))}.` : ''
    found.set(node.name.text, text + rest)
  }
  const declaration = declarations.get(type)
  if (!declaration) throw new Error(`no type ${type} in src/`)
  visit(declaration)
  return found
}

function plain(text = '') {
  return text
    .replace(/\{@link (\w+)\}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

export const ref = (name) => ({ $ref: `#/definitions/${name}` })
export const text = (pattern, ...examples) => ({
  type: 'string',
  ...(pattern && { pattern }),
  ...(examples.length > 0 && { examples }),
})
export const words = (...values) => ({ enum: values })
export const list = (items, more = {}) => ({ type: 'array', items, ...more })
export const dictionary = (values, more = {}) => ({ type: 'object', additionalProperties: values, ...more })
export const whole = (minimum, maximum) => ({ type: 'integer', minimum, maximum })
/** A time of day, `24:00` included. */
export const CLOCK = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)'
