import { BEGIN, END } from './boundaries.mjs'

/** One in so many instants is a boundary or one millisecond beside it. */
const ON_BOUNDARY = 10

/** Random instants of the compiled years. */
export function randomInstants(boundaries, count, random) {
  const below = (limit) => Math.floor(random() * limit)
  return Float64Array.from({ length: count }, (_, index) => {
    if (index % ON_BOUNDARY > 0) return BEGIN + below(END - BEGIN)
    const near = boundaries[below(boundaries.length)] + below(3) - 1
    return Math.min(Math.max(near, BEGIN), END - 1)
  })
}
