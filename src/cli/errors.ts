/** The command was called in a way it cannot be: exit code 2. */
export class UsageError extends Error {}

/** The command was called well, but on something it cannot use: exit code 1. */
export class InputError extends Error {}
