import { resolve } from 'node:path'

/** Whether two paths name the same file. Standard input and output are none. */
export function isSamePath(path: string | undefined, other: string | undefined): boolean {
  return path !== undefined && other !== undefined && other !== '-' && resolve(path) === resolve(other)
}
