import type { YAMLError } from 'yaml'

const INDENT = 'Indent all keys of one level equally, with spaces.'
const NO_COLON = 'a key needs a colon and a space after it, as in name: Acme.'

/**
 * A mistake in the syntax of YAML, and what to write instead, in the words of people who write policies.
 *
 * @param text The whole file.
 */
export function yamlProblem({ code, message, pos: [at] }: YAMLError, text: string): string {
  const quote = /^Missing closing (["'])/.exec(message)?.[1]
  if (quote) return `the text that begins here has no closing ${quote}.`
  // The parser's word for lists and maps in brackets.
  if (/\bflow\b/i.test(message))
    return 'a bracket [ or { before this place has no closing ] or }, or a comma is missing between two values.'
  if (/^Comments must be separated/.test(message)) return 'write a space before #, or put the text in quotes.'
  if (/^["']$/.test(text.charAt(at - 1)))
    return "text follows a closing quote. Put all of it between quotes. Inside '…', write a quote twice."
  if (/^Implicit (map )?keys need/.test(message)) return NO_COLON
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'the line is indented with a tab. Use spaces, here and in all other lines.'
    case 'BAD_INDENT':
      return `the line does not begin in the same column as its neighbours. ${INDENT}`
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /^.*: /.test(text.slice(at))
        ? "a value that contains ': ' needs quotes, as in name: 'Acme: Support'."
        : `the lines that follow do not begin in the same column. ${INDENT}`
    case 'BAD_SCALAR_START':
      return `a text that begins with ${message.slice(-1)} needs quotes.`
    case 'BAD_DQ_ESCAPE':
      return `${message.replace(/^.* /, '')} means nothing between double quotes. Use single quotes.`
    case 'UNEXPECTED_TOKEN':
      return `the line does not fit what is above it. Check the line before it: ${NO_COLON}`
    case 'MULTIPLE_DOCS':
      return "'---' begins a second document, but a policy file is a single document. Put each policy into its own file."
    case 'TAG_RESOLVE_FAILED':
      return `${sentence(message).replace(/^unresolved tag: (\S+)\.$/, "the tag '$1' is unknown.")} Leave it out.`
    case 'RESOURCE_EXHAUSTION':
      return 'it is nested too deeply.'
    default:
      return sentence(message)
  }
}

/** What a parser says, as a sentence in the style of the other messages. */
export function sentence(message: string): string {
  return `${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, '')}.`
}
