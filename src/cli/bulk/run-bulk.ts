import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { policySource } from '../policy-file/policy-source'
import { readPolicy } from '../policy-file/read-policy'
import { EXIT } from '../shell/exit-code'
import { type LabelledLines, labelledLine } from '../shell/labelled-lines'
import type { Shell } from '../shell/machine'
import { fileSink, standardOutput } from '../shell/output-sinks'
import { isProblem } from '../table/rows/row'
import { refuseSharedInput } from '../tickets/open-tickets'
import { type BulkOptions, prepare } from './prepare'
import { progress } from './progress'
import { rejectsFile } from './rejects-file'
import { type Totals, totalLines } from './totals'

/** Reads a file of tickets, and writes its rows with their due times, and the rejects. */
export async function runBulk(
  file: string,
  options: BulkOptions,
  command: CommandUnknownOpts,
  shell: Shell,
): Promise<void> {
  refuseSharedInput(file, options, { 'the policy': policySource(options.policy, shell).path })
  const named = await readPolicy(options.policy, shell)
  const say = (label: string, text: string): void => shell.err(labelledLine(label, text))
  say('Policy', named.title)
  const job = await prepare(file, options, named, command, shell)
  for (const [label, text] of job.stated) say(label, text)

  const { results, answer, notes } = job
  const out = options.out === undefined ? standardOutput(shell) : await fileSink(options.out, shell)
  const rejects = rejectsFile(job.rejectsPath, `${job.mark}${results.rejectsStart}`, shell)
  const shown = progress(options.quiet === true, job.size, shell)
  const totals: Totals = { rows: 0, answered: 0, rejected: 0 }
  try {
    let isOpen = await out.write(`${job.mark}${results.start}`)
    for await (const batch of job.batches) {
      if (!isOpen) break
      const answered = []
      const rejected = []
      for (const row of batch) {
        const cells = row.problem ?? answer(row)
        if (isProblem(cells)) rejected.push({ row, problem: cells })
        else answered.push({ row, cells })
      }
      totals.rows += batch.length
      totals.answered += answered.length
      totals.rejected += rejected.length
      totals.first ??= rejected[0]
      if (answered.length > 0) isOpen = await out.write(results.rows(answered))
      if (rejected.length > 0) await rejects.write(results.rejects(rejected))
      shown.update(totals.rows, job.bytesRead())
    }
    shown.stop()
    // Nobody reads the rest, so there is nothing to report.
    if (!isOpen) return await rejects.discard()
    await rejects.end()
    await out.end()
  } catch (error) {
    shown.stop()
    await out.discard()
    await rejects.discard()
    throw error
  }
  const isOld = totals.rejected === 0 && (await shell.isFile(job.rejectsPath))
  const old: LabelledLines = isOld ? [['Rejects', `none; ${job.rejectsPath} is from an earlier run`]] : []
  for (const [label, text] of [...totalLines(totals, job.rejectsPath), ...old, ...notes()]) say(label, text)
  if (totals.rejected > 0) shell.exitWith(EXIT.REJECTS)
}
