/** Why a system call failed, without its name and the path: 'no such file or directory'. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EISDIR') return 'it is a directory'
  return /^[A-Z0-9]+: (.+?), \w+/.exec(message)?.[1] ?? message
}
