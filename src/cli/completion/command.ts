import { Argument, type Command } from '@commander-js/extra-typings'
import { refuseArguments } from '../options/arguments'
import type { Shell } from '../shell/machine'

/** Adds `dueby completion`: completions for a shell, and the manual page. */
export function addCompletionCommand(program: Command, shell: Shell): void {
  program
    .command('completion')
    .description('print completions for a shell, or the manual page')
    .addArgument(new Argument('<kind>', 'what to print').choices(['bash', 'zsh', 'fish', 'man'] as const))
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async (kind, _, command) => {
      refuseArguments(command, 1)
      const { completionFor } = await import('./completion-for')
      shell.out(completionFor(kind, program))
    })
}

const EXAMPLES = `
Examples:
  dueby completion bash >> ~/.bashrc
  dueby completion zsh > ~/.zfunc/_dueby        (a folder in $fpath)
  dueby completion fish > ~/.config/fish/completions/dueby.fish
  dueby completion man | man -l -`
