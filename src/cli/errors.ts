/** A usage error: the arguments do not fit together. Exit code 2. */
export class UsageError extends Error {}

/** The usage is right, but an argument's value or a file cannot be used. Exit code 1. */
export class InputError extends Error {}
