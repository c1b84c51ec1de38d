// How many opening_hours texts of OpenStreetMap fromOpeningHours reads whole, by use, and why others are refused.
//
// node bench/opening-hours.mjs [--reasons]
//
// bench/data/opening-hours.tsv has the texts with how often each is used. `city` are 5,777 places of Munich: shops,
// restaurants, bars, doctors, pharmacies, banks, kindergartens and playgrounds, each counted once (OpenStreetMap in
// November 2025, from the data of MietKlar; line breaks in a text are spaces here). `places` are restaurants and shops of one city,
// each counted once (from the tests of opening-hours-rs). `loose` are the 400 most used texts of the world that the strict
// grammar rejects but that have one meaning (from the tests of osm-opening-hours). A text is read whole if nothing but
// public and school holidays is refused: their dates are not in the text.
//
// The texts are (c) OpenStreetMap contributors, under the Open Database License 1.0, https://www.openstreetmap.org/copyright.
import { readFileSync } from 'node:fs'
import { fromOpeningHours } from '../dist/formats.js'

const rows = readFileSync(new URL('data/opening-hours.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [list, count, text] = line.split('\t')
    return { list, count: Number(count), text }
  })

const refusalsOf = (text) =>
  fromOpeningHours(text, { timeZone: 'Europe/Paris' }).report.filter(
    ({ kind, at }) => kind === 'refused' && !/^(PH|SH)$/.test(at.text),
  )

for (const list of new Set(rows.map((row) => row.list))) {
  const own = rows.filter((row) => row.list === list)
  const reasons = new Map()
  let [whole, used, read] = [0, 0, 0]
  for (const { count, text } of own) {
    const refusals = refusalsOf(text)
    used += count
    if (refusals.length === 0) {
      whole++
      read += count
    }
    for (const { message } of refusals) reasons.set(message, (reasons.get(message) ?? 0) + count)
  }
  const share = ((100 * read) / used).toFixed(1)
  console.log(`${list}: ${share} % by use, ${whole} of ${own.length} texts`)
  if (!process.argv.includes('--reasons')) continue
  for (const [message, count] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 15))
    console.log(`  ${count}  ${message}`)
}
