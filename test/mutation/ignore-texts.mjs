// Leaves texts for people out of mutation testing: a changed word in a message is not a fault that a test must find.

/** Functions whose string arguments say what belongs at a place in the data. */
const READERS = new Set([
  'anything',
  'choice',
  'date',
  'datedEntry',
  'days',
  'dictionary',
  'failure',
  'impossible',
  'issue',
  'keyOf',
  'list',
  'listOf',
  'namesOf',
  'reader',
  'readVersionList',
  'record',
  'report',
  'require',
  'requires',
  'text',
])

/** Constants with such a text, or with an object of them. */
const TEXT_CONSTANTS = /^(COLUMN|(\w+_)?(EXAMPLE|EXPECTED)|TARGETS_BY_PRIORITY|expected|problem)$/

export const strykerPlugins = [{ kind: 'Ignore', name: 'texts', value: { shouldIgnore } }]

function shouldIgnore({ node, parent, parentPath }) {
  return isMessage(node) || isTextFor(node, parent, parentPath) ? 'the text of a message' : undefined
}

function isMessage({ type, key }) {
  return type === 'ObjectProperty' && (key.name === 'words' || key.name === 'expected')
}

function isTextFor(node, parent, parentPath) {
  if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return false
  const constant = parent.type === 'ObjectProperty' ? parentPath.parentPath.parent : parent
  if (constant.type === 'VariableDeclarator') return TEXT_CONSTANTS.test(constant.id.name)
  const isProse = node.type === 'TemplateLiteral' || node.value.includes(' ')
  return parent.type === 'CallExpression' && READERS.has(parent.callee.name) && isProse
}
