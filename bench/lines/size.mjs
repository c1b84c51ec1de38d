import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { digits } from '../lib/figures.mjs'
import { row } from '../lib/row.mjs'
import { versionOf } from '../lib/versions.mjs'

// The esbuild that builds the package.
const { build } = createRequire(createRequire(import.meta.url).resolve('tsup'))('esbuild')

const IMPORTS = [
  ['dueby', "import { firstResponseDue, gladly } from 'dueby'; console.log(firstResponseDue, gladly)"],
  ['dayjs-business-time', "import dayjs from 'dayjs'; import b from 'dayjs-business-time'; dayjs.extend(b)"],
  ['moment-business-time', "import moment from 'moment-business-time'; console.log(moment)"],
  ['luxon-business-days', "import luxon from 'luxon-business-days'; console.log(luxon)"],
  ['opening_hours', "import OpeningHours from 'opening_hours'; console.log(OpeningHours)"],
  ['date-fns', "import { addBusinessDays } from 'date-fns'; console.log(addBusinessDays)"],
]
const LIMIT = 18

/** What an import weighs with all its dependencies, minified and compressed. */
export async function size() {
  const kB = await Promise.all(IMPORTS.map(([, code]) => compressed(code)))
  return IMPORTS.map(([name], index) => {
    const own = name === 'dueby'
    return row(own ? 'size of firstResponseDue and gladly' : 'size of its import', labelOf(name), {
      value: `${digits(kB[index])} kB`,
      ratio: own ? '' : `${digits(kB[index] / kB[0])} × dueby`,
      target: own ? `≤ ${LIMIT} kB` : '',
      reached: own ? kB[index] <= LIMIT : undefined,
    })
  })
}

function labelOf(name) {
  return name === 'dueby' ? name : `${name} ${versionOf(name)}`
}

async function compressed(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    // Without this it would follow the paths of tsconfig.json to the sources.
    tsconfigRaw: {},
  })
  return gzipSync(outputFiles[0].contents, { level: 9 }).length / 1000
}
