import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A message as declared in the source text. */
export interface DeclaredMessage {
  readonly code: string
  readonly rule: string | undefined
  readonly severity: 'error' | 'advice'
  readonly file: string
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Every message declared in a folder. */
export function messagesIn(folder: string): DeclaredMessage[] {
  const files = readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(`${ROOT}${folder}/${file}`, 'utf8')
      return [...text.matchAll(/: Message = \{(.*?)^\}/gms)].map(([, body = '']) => ({
        code: /code: '(.+)'/.exec(body)?.[1] ?? '',
        rule: /rule: '(.+)'/.exec(body)?.[1],
        severity: body.includes("severity: 'advice'") ? ('advice' as const) : ('error' as const),
        file: file.replaceAll('\\', '/'),
      }))
    })
}
