/** Does a job for each item, so many at a time; the results in the order of the items. */
export async function pooled(items, width, job) {
  const results = []
  let next = 0
  const lane = async () => {
    while (next < items.length) {
      const index = next++
      results[index] = await job(items[index], index)
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  return results
}
