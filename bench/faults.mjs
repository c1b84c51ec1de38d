// Asks other libraries what they can do, and about their known faults. Each question runs in a child process.
//
// node bench/faults.mjs [--write]
//   --write  write the tables of docs/compare.md
import { inChild, twoAtATime } from './lib/child.mjs'
import { fillIn, machine, table, versionOf } from './lib/report.mjs'

const LIBRARIES = [
  'dueby',
  'dayjs-business-time',
  'moment-business-time',
  'luxon-business-days',
  'opening_hours',
  'date-fns',
]
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

const features = await twoAtATime(await questions(FEATURES), async (question) => {
  const { ask, right, by } = question
  const row = [ask, [right].flat().join(' or ')]
  for (const library of LIBRARIES) {
    const answer = by[library] ? await answerOf(question, library) : '–'
    row.push(isRight(answer, right) ? 'yes' : answer)
  }
  return row
})

const faults = await twoAtATime(await questions(FAULTS), async (question) => {
  const { ask, right, by, zone = 'UTC' } = question
  const [peer] = Object.keys(by).filter((library) => library !== 'dueby')
  const theirs = await answerOf(question, peer)
  // A right answer is listed when the library contradicts it in another row.
  const marked = isRight(theirs, right) ? `${theirs} (right)` : theirs
  return [peer, zone, ask, marked, right, await answerOf(question, 'dueby')]
})
const agreed = faults.filter(([, , , , right, ours]) => isRight(ours, right)).length

const versions = `${LIBRARIES.map((name) => `${name} ${versionOf(name)}`).join(', ')}; ${machine()}. 'hangs' means no answer in ${HANGS_MS / 1000} s.`
const featureTable = table(['question', 'right', ...LIBRARIES], features)
const faultTable = table(['library', 'process zone', 'question', 'its answer', 'right', 'dueby'], faults)

console.log(`${versions}

'yes' is the right answer. '–' means that the library has no call for the question.

${featureTable}

${faultTable}

dueby is right in ${agreed} of these ${faults.length} rows.`)

if (process.argv.includes('--write')) {
  fillIn('versions', versions)
  fillIn('features', featureTable)
  fillIn('faults', faultTable)
}
