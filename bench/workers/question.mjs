// One question to one library. Arguments: the file of questions, the name of its list, the position, and
// who is asked.
import { answer } from '../lib/answer.mjs'

const [file, list, position, who] = process.argv.slice(2)
const { [list]: questions } = await import(`../questions/${file}.mjs`)
answer(await asked(questions[Number(position)].by[who]))

async function asked(question) {
  try {
    return shown(await question())
  } catch (error) {
    return `error: ${error.issues?.[0]?.code ?? error.message.split('\n')[0]}`
  }
}

/** Dates of any library in the form of ISO 8601, in UTC. */
function shown(value) {
  if (typeof value?.valueOf() === 'number' && typeof value === 'object') {
    return Number.isNaN(+value) ? 'an invalid date' : new Date(+value).toISOString()
  }
  return String(value)
}
