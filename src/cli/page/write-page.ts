import { DuebyError, type WallClock, wallTime } from 'dueby'
import { pageDocument } from '../../page/document/page-document'
import { readPolicy } from '../policy-file/read-policy'
import { InputError } from '../shell/input-error'
import { labelledLine } from '../shell/labelled-lines'
import type { Shell } from '../shell/machine'
import { nameList } from '../shell/name-list'
import { UsageError } from '../shell/usage-error'
import { inFileWords } from '../shell/words'
import { writeFile } from '../shell/write-file'
import { contentPolicy } from './content-policy'
import { type PageLabels, readLabels } from './read-labels'
import { templateParts } from './template-parts'

/** The options of `dueby page`. */
export interface PageOptions {
  readonly policy?: string | undefined
  readonly out?: string | undefined
  readonly language?: string | undefined
  readonly labels?: string | undefined
  readonly from?: string | undefined
}

/** Writes the page of a policy. */
export async function writePage(
  { policy: path, out, from, ...options }: PageOptions,
  shell: Shell,
): Promise<void> {
  const { policy, merged, title } = await readPolicy(path, shell)
  const now = startOf(from, merged.schedule, shell)
  const read = await readLabels(options, shell)
  const { style, script } = templateParts(await shell.pageTemplate())
  const page = checked(() =>
    pageDocument({
      policy,
      labels: read.labels,
      language: read.language,
      now: now.getTime(),
      zoneDataVersion: shell.zoneDataVersion ?? 'of unknown version',
      style,
      script,
      securityPolicy: contentPolicy(style, script),
    }),
  )
  if (out === undefined) shell.out(page)
  else await writeFile(out, page, shell)
  shell.err(labelledLine('Policy', title))
  if (out !== undefined) shell.err(labelledLine('Wrote', out))
  sayMissing(read, shell)
}

// In UTC and in zones west of it, the date before can be read, too.
const FIRST = '1972-01-09'

/** The last date that is the first of twelve months (T4). */
const LAST = '2199-01-01'

/** The current time, or when a date begins. */
function startOf(date: string | undefined, wallClock: WallClock, shell: Shell): Date {
  if (date === undefined || date === 'today') return new Date(shell.now())
  try {
    if (date <= LAST) return wallTime(`${date}T00:00`, wallClock)
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
  }
  throw new UsageError(
    `--from: '${date}' is not a date from ${FIRST} through ${LAST}. Expected one such as '2024-01-31', or today.`,
  )
}

function sayMissing({ missing, fallback }: PageLabels, shell: Shell): void {
  if (missing.length === 0) return
  shell.err(labelledLine('Labels', `not in the file, so written in ${fallback}: ${nameList(missing)}`))
}

/** What the library cannot do with a policy or a time is an error about the input. */
function checked<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    throw new InputError('', error.issues.map(inFileWords))
  }
}
