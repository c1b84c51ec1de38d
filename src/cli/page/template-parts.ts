/** The style and the script of the page, from the file that the build writes. */
export interface TemplateParts {
  readonly style: string
  readonly script: string
}

/** Takes the style and the script out of the template. Browsers hash exactly the text between the tags. */
export function templateParts(template: string): TemplateParts {
  const [whole, script] = /<script>([\s\S]*?)<\/script>/.exec(template) ?? []
  // The script can contain a style element as text, but never the end of a script.
  const style = /<style[^>]*>([\s\S]*?)<\/style>/.exec(template.replace(whole ?? '', () => ''))?.[1]
  if (style === undefined || script === undefined) throw new Error('The template of the page is damaged.')
  return { style, script }
}
