// What an import weighs with all its dependencies, minified and compressed.
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { packageFolder } from '../lib/build.mjs'
import { digits, line, versionOf } from '../lib/report.mjs'

// The esbuild that builds the package.
const { build } = createRequire(createRequire(import.meta.url).resolve('tsup'))('esbuild')

/** Names imported from 'dueby', and the most that they may weigh in kB; for some, beside other names. */
const OURS = [
  [['defineSchedule', 'addBusinessTime'], 17],
  [['firstResponseDue', 'gladly'], 23],
  [['definePolicy', 'firstResponseDue']],
  [['defineSchedule', 'isOpen']],
  [['defineSchedule', 'businessTimeBetween']],
  [['defineSchedule', 'addBusinessDays']],
  [['defineSchedule', 'addBusinessTimeMany']],
  [['firstResponseDueMany', 'gladly']],
  [['checkSchedule']],
  [['checkPolicy']],
  [['union']],
  [['holidayDates']],
  [['DuebyError']],
  [['ticketStatus'], 32],
  [['ticketStatus', 'explain', 'toText'], 5, ['ticketStatus']],
  [['ticketStatus', 'explain', 'toText', 'toSvg'], 5, ['ticketStatus', 'explain', 'toText']],
]

const PEERS = {
  'dayjs-business-time': "import dayjs from 'dayjs'; import b from 'dayjs-business-time'; dayjs.extend(b)",
  'moment-business-time': "import moment from 'moment-business-time'; console.log(moment)",
  'luxon-business-days': "import luxon from 'luxon-business-days'; console.log(luxon)",
  opening_hours: "import OpeningHours from 'opening_hours'; console.log(OpeningHours)",
  'date-fns': "import { addBusinessDays } from 'date-fns'; console.log(addBusinessDays)",
}

export async function size() {
  const weightOf = (names) => {
    const list = names.join(', ')
    return compressed(`import { ${list} } from 'dueby'; console.log(${list})`)
  }
  const lines = []
  for (const [names, atMost, beside] of OURS) {
    const kB = (await weightOf(names)) - (beside ? await weightOf(beside) : 0)
    const what = names.join(' + ')
    lines.push(
      line(`size of ${what}${beside ? `, more than ${beside.join(' + ')}` : ''}`, {
        ours: `${digits(kB)} kB`,
        value: kB,
        unit: 'kB',
        atMost,
      }),
    )
  }
  for (const [name, code] of Object.entries(PEERS)) {
    lines.push(line(`size of ${name} ${versionOf(name)}`, { other: `${digits(await compressed(code))} kB` }))
  }
  return lines
}

async function compressed(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: packageFolder() },
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
