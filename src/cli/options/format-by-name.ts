import { extname } from 'node:path'

/** The format that the ending of a file's name stands for, if it stands for one. */
export function formatByName<Format extends string>(
  path: string | undefined,
  formats: Readonly<Record<string, Format>>,
): Format | undefined {
  const ending = extname(path ?? '')
    .slice(1)
    .toLowerCase()
  return Object.hasOwn(formats, ending) ? formats[ending] : undefined
}
