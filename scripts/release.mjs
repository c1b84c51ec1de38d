// Prepares a release: node scripts/release.mjs VERSION
// It refuses a dirty tree, a version that is not newer, a changelog without its entries, and a failing check. Then it gives
// the entries of [Unreleased] the version and the date, writes the version into package.json and package-lock.json, and
// commits and tags. Publishing is left to a person: `git push --follow-tags` and `npm publish`.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/
const UNRELEASED = '## [Unreleased]'

const git = (...given) => execFileSync('git', given, { encoding: 'utf8' }).trim()
const read = (name) => readFileSync(name, 'utf8')

const version = process.argv[2] ?? ''
const refusals = refusalsOf(version)
if (refusals.length > 0) {
  for (const refusal of refusals) console.error(`not released: ${refusal}`)
  process.exitCode = 1
} else if (!passes()) {
  console.error('not released: a check fails')
  process.exitCode = 1
} else {
  release(version)
}

function refusalsOf(wanted) {
  const { version: current } = JSON.parse(read('package.json'))
  const found = []
  if (!VERSION.test(wanted)) found.push(`'${wanted}' is not a version. Expected one such as 1.2.0`)
  else if (!isNewer(wanted, current)) found.push(`${wanted} is not newer than ${current}`)
  else if (git('tag', '--list', `v${wanted}`) !== '') found.push(`the tag v${wanted} exists`)
  const changed = git('status', '--porcelain')
  if (changed !== '') found.push(`there are changes that are not committed:\n${changed}`)
  if (entriesOf(read('CHANGELOG.md')) === '')
    found.push(`CHANGELOG.md has no entry under ${UNRELEASED}. Write what users will notice`)
  return found
}

function isNewer(wanted, current) {
  const [a, b] = [wanted, current].map((text) => text.split('.').map(Number))
  const index = a.findIndex((part, position) => part !== b[position])
  return index >= 0 && a[index] > b[index]
}

/** What stands between the heading of the unreleased changes and the next one, without headings. */
function entriesOf(changelog) {
  const [, after = ''] = changelog.split(UNRELEASED)
  const [own = ''] = after.split(/^## /m)
  return own.replace(/^###.*$/gm, '').trim()
}

/** Whether everything passes that must pass before a change is merged. */
function passes() {
  return spawnSync('bash', ['.ci/run'], { stdio: 'inherit' }).status === 0
}

function release(wanted) {
  const [day] = new Date().toISOString().split('T')
  const changelog = read('CHANGELOG.md')
  writeFileSync('CHANGELOG.md', changelog.replace(UNRELEASED, `${UNRELEASED}\n\n## [${wanted}] - ${day}`))
  for (const name of ['package.json', 'package-lock.json'].filter(existsSync)) {
    const data = JSON.parse(read(name))
    data.version = wanted
    if (data.packages?.['']) data.packages[''].version = wanted
    writeFileSync(name, `${JSON.stringify(data, null, 2)}\n`)
  }
  git('commit', '--all', '--quiet', '--message', `Release ${wanted}`)
  git('tag', '--annotate', `v${wanted}`, '--message', `dueby ${wanted}`)
  console.log(`released ${wanted}: git push --follow-tags, then npm publish`)
}
