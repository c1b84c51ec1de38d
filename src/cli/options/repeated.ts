import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { collected } from '../table/columns/column-options'

/** Ends with a usage error if an option for one value gets two different ones. Which of them counts would be a guess. */
export function refuseTwoValues(command: CommandUnknownOpts): void {
  for (const option of command.options) {
    if (option.parseArg === collected) continue
    let before: string | null = null
    command.on(`option:${option.name()}`, (value: string | null) => {
      if (before !== null && value !== before)
        command.error(`error: ${option.long} has two values: '${before}' and '${value}'. Expected one.`)
      before = value
    })
  }
}
