/** A mistake in the syntax of YAML, in the words of people who write policies. */
export function yamlProblem(code: string, message: string): string {
  const text = `${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, '')}`
  switch (code) {
    case 'MULTIPLE_DOCS':
      return "'---' begins a second document, but a file holds one policy. Put each into its own file."
    case 'TAG_RESOLVE_FAILED':
      return `${text.replace(/^unresolved tag: (\S+)$/, "the tag '$1' is unknown")}. Leave it out.`
    case 'RESOURCE_EXHAUSTION':
      return 'it is nested too deeply.'
    default:
      return `${text}.`
  }
}
