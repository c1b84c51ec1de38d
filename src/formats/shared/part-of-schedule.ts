import { DuebyError, defineSchedule } from 'dueby'
import { issueAt, joinIssues } from '../../core/issue'
import { type Reader, reader } from '../../core/reader'

/** Accepts what `defineSchedule` accepts for a key. */
export function partOfSchedule<T>(key: 'timeZone' | 'weekly', expected: string): Reader<T> {
  return reader(
    expected,
    (value): value is T => value !== null,
    (value, path, issues) => {
      try {
        defineSchedule({ timeZone: 'UTC', weekly: {}, [key]: value })
        return value
      } catch (error) {
        if (!(error instanceof DuebyError)) throw error
        const found = error.issues.map((each) => issueAt([...path.slice(0, -1), ...each.path], each))
        issues.splice(0, issues.length, ...joinIssues(issues, found))
        return undefined
      }
    },
  )
}
