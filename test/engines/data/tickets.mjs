import { boundariesOf } from './boundaries.mjs'
import { randomInstants } from './instants.mjs'
import { randomFrom } from './random.mjs'

const SEED = 20_260_104

/** Random tickets of the compiled years as columns: `tier`, `priority`, and `receivedAt` in milliseconds. */
export function ticketsOf(policy, count) {
  const random = randomFrom(SEED)
  const oneOf = (list) => list[Math.floor(random() * list.length)]
  const priorities = policy.priorities.map(({ id }) => id)
  const receivedAt = randomInstants(boundariesOf(policy), count, random)
  return {
    tier: Array.from(receivedAt, () => oneOf(policy.tiers)),
    priority: Array.from(receivedAt, () => oneOf(priorities)),
    receivedAt,
  }
}

/** The tickets as rows of the columns `id`, `tier`, `priority` and `received_at`. */
export function* ticketRows({ tier, priority, receivedAt }, textOf) {
  for (let id = 0; id < receivedAt.length; id++) {
    yield [id, tier[id], priority[id], textOf(receivedAt[id], id)]
  }
}
