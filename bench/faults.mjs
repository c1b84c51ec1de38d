// Asks other libraries what they can do, and about their known faults. Each question runs in a child process.
//
// node bench/faults.mjs [--write]
//   --write  write the tables of docs/compare.md
import { inChild, twoAtATime } from './lib/child.mjs'
import { fillIn, machine, table, versionOf } from './lib/report.mjs'

/** The columns of a table of features: libraries by their short names. */
const BUSINESS = {
  dueby: 'dueby',
  'Day.js': 'dayjs-business-time',
  moment: 'moment-business-time',
  Luxon: 'luxon-business-days',
  opening_hours: 'opening_hours',
  'date-fns': 'date-fns',
}
const WALL_CLOCK = {
  dueby: 'dueby',
  'date-fns-tz': 'date-fns-tz',
  '@date-fns/tz': '@date-fns/tz',
  Temporal: 'temporal-polyfill',
}
const LIBRARIES = [...new Set([...Object.values(BUSINESS), ...Object.values(WALL_CLOCK)])]
const FEATURES = ['features-queries', 'features-calendars', 'features-exactness']
const FAULTS = ['faults-dayjs', 'faults-moment', 'faults-days', 'faults-opening-hours']

/** Wall time after which a call counts as hanging. It should take a millisecond. */
const HANGS_MS = 6000

const questions = async (files) => {
  const lists = files.map(async (file) => {
    const { questions } = await import(`./questions/${file}.mjs`)
    return questions.map((question, position) => ({ ...question, file, position }))
  })
  return (await Promise.all(lists)).flat()
}

async function answerOf({ file, position, zone }, library) {
  const url = new URL('questions/asked.mjs', import.meta.url)
  const options = { zone, limitMs: HANGS_MS }
  const { value, isLate, throws } = await inChild(url, 'answer', [file, position, library], options)
  if (isLate) return 'hangs'
  return value ?? `error: ${throws}`
}

const isRight = (answer, right) =>
  [right].flat().some((one) => (one === 'an error' ? answer.startsWith('error: ') : answer === one))

/** A table of what the libraries of its columns can do, and below it each wrong answer. */
async function featuresOf(files, columns) {
  const wrong = []
  const rows = await twoAtATime(await questions(files), async (question) => {
    const { ask, right, by } = question
    const row = [ask]
    for (const [name, library] of Object.entries(columns)) {
      const answer = by[library] && (await answerOf(question, library))
      if (answer && !isRight(answer, right))
        wrong.push({ ask, name, answer, right: [right].flat().join(' or ') })
      row.push(answer ? (isRight(answer, right) ? 'yes' : 'no') : '–')
    }
    return row
  })
  const order = rows.map(([ask]) => ask)
  wrong.sort((a, b) => order.indexOf(a.ask) - order.indexOf(b.ask))
  const list = wrong.map(({ ask, name, answer, right }) => `- ${ask}. ${name}: ${answer}. Right: ${right}`)
  return `${table(['question', ...Object.keys(columns)], rows)}\n\nThe answers behind each 'no':\n\n${list.join('\n')}`
}

const features = await featuresOf(FEATURES, BUSINESS)
const wallClock = await featuresOf(['features-wall-clock'], WALL_CLOCK)

const faults = await twoAtATime(await questions(FAULTS), async (question) => {
  const { ask, right, by, zone = 'UTC' } = question
  const [peer] = Object.keys(by).filter((library) => library !== 'dueby')
  const theirs = await answerOf(question, peer)
  // A right answer is listed when the library contradicts it in another row.
  const marked = isRight(theirs, right) ? `${theirs} (right)` : theirs
  const process = zone === 'UTC' ? '' : `, process in ${zone}`
  const isOursRight = isRight(await answerOf(question, 'dueby'), right)
  return { peer, row: [ask + process, marked, right], isOursRight }
})
const agreed = faults.filter(({ isOursRight }) => isOursRight).length
const faultTables = [...new Set(faults.map(({ peer }) => peer))].map((name) => {
  const rows = faults.filter(({ peer }) => peer === name).map(({ row }) => row)
  return `### ${name}\n\n${table(['question', 'its answer', 'right'], rows)}`
})
const faultText = `dueby is right in ${agreed} of these ${faults.length} rows.\n\n${faultTables.join('\n\n')}`

const versions = `${LIBRARIES.map((name) => `${name} ${versionOf(name)}`).join(', ')}; ${machine()}. 'hangs' means no answer in ${HANGS_MS / 1000} s.`

console.log([versions, features, wallClock, faultText].join('\n\n'))

if (process.argv.includes('--write')) {
  fillIn('versions', versions)
  fillIn('features', features)
  fillIn('wall clock', wallClock)
  fillIn('faults', faultText)
}
