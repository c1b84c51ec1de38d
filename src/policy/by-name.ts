import type { Issue, Path } from '../core/issue'
import { dictionary, type Read, type Reader } from '../core/reader'
import type { Names } from './check-name'

/**
 * Reads an object whose keys are tiers or priorities.
 *
 * @param checkName Adds an issue for a key that is no such name. Its value is read all the same.
 */
export function byName<T>(
  expected: string,
  checkName: (name: unknown, names: Names, path: Path, issues: Issue[]) => void,
  names: Names,
  read: Read<T | undefined>,
): Reader<ReadonlyMap<string, T>> {
  return dictionary(expected, (value, path, issues) => {
    const values = new Map<string, T>()
    for (const [name, given] of Object.entries(value)) {
      const place = [...path, name]
      checkName(name, names, place, issues)
      const item = read(given, place, issues)
      if (item !== undefined) values.set(name, item)
    }
    return values
  })
}
