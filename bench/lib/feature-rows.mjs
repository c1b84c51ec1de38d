import { features } from '../questions/features.mjs'
import { ask, isRight } from './ask.mjs'
import { pooled } from './pooled.mjs'

/** Of each feature: the question, its right answer, and what each library says. */
export function featureRows(libraries) {
  return pooled([...features.entries()], 2, async ([position, feature]) => {
    const row = [feature.ask, [feature.right].flat().join(' or ')]
    for (const name of libraries) row.push(await cell(position, feature, name))
    return row
  })
}

async function cell(position, { right, by, zone = 'UTC' }, name) {
  if (!by[name]) return '–'
  const answer = await ask('features', 'features', position, name, zone)
  return isRight(answer, right) ? 'yes' : answer
}
