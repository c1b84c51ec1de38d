import { InputError } from './input-error'

/** The value of an option or of an argument cannot be used, whatever the files contain. Exit code 2. */
export class UsageError extends InputError {}
