// The comparison of speed in docs/compare.md: a narrow table, and a list of the answers that are not right.
import { table } from './report.mjs'

const NOTE = /^right at .+ of .+$/

/** @param lines The lines of the results that compare with other libraries. */
export function speedSection(lines) {
  const rows = lines.map(({ what, ours, other, ratio, note }) => {
    const [, time = '–', library = other] = /^(.+?) \((.+)\)$/.exec(other) ?? []
    return {
      what,
      ours,
      time,
      library,
      ratio,
      note,
      isRight: NOTE.test(note),
    }
  })
  const cells = rows.map(({ what, ours, time, library, ratio, isRight }) => [
    what,
    ours || '–',
    `${named(library)} ${time}`,
    ratio || '–',
    isRight ? 'yes' : 'no',
  ])
  const wrong = rows.filter(({ isRight }) => !isRight)
  const versions = [...new Set(rows.map(({ library }) => library.split(',')[0]))]
  return [
    table(['what', 'dueby', 'the other', 'ratio', 'right'], cells),
    `Measured with ${versions.join('; ')}.`,
    "The answers behind each 'no':",
    wrong.map(({ what, library, note }) => `- '${what}', ${named(library)}: ${note}`).join('\n'),
  ].join('\n\n')
}

/** 'dayjs-business-time 1.0.4 + dayjs 1.11.23, process in UTC' as 'dayjs-business-time, process in UTC'. */
function named(library) {
  const [versions, ...more] = library.split(', ')
  return [versions.split(/ \d/)[0], ...more].join(', ')
}
