import { createHash } from 'node:crypto'

/**
 * The content security policy of a page with one style and one script. Pictures that the script draws have `data:`
 * addresses. Everything else is forbidden, so the page cannot make a request.
 */
export function contentPolicy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
