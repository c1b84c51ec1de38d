import { DuebyError } from 'dueby'
import { pageDocument } from '../../page/document/page-document'
import { nowOf } from '../options/now'
import { readPolicy } from '../policy-file/read-policy'
import { InputError } from '../shell/input-error'
import { labelledLine } from '../shell/labelled-lines'
import type { Shell } from '../shell/machine'
import { inFileWords, ON_POLICY_CLOCK } from '../shell/words'
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
  readonly at: string
}

/** Writes the page of a policy. */
export async function writePage(
  { policy: path, out, at, ...options }: PageOptions,
  shell: Shell,
): Promise<void> {
  const { policy, merged, title } = await readPolicy(path, shell)
  const { schedule } = merged
  const now = nowOf(at, { zone: schedule.timeZone, wallClock: schedule }, shell, '--at', ON_POLICY_CLOCK)
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

/** The most missing texts that are named. */
const MOST_NAMED = 10

function sayMissing({ missing, fallback }: PageLabels, shell: Shell): void {
  if (missing.length === 0) return
  const names = missing.slice(0, MOST_NAMED).join(', ')
  const more = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : ''
  shell.err(labelledLine('Labels', `not in the file, so written in ${fallback}: ${names}${more}`))
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
