/** A place for a stream of text: a file or standard output. */
export interface Sink {
  /**
   * Resolves when the text is written. `false` if nothing more can be written and that is no error of this file: the
   * reader of a pipe has closed it.
   */
  write(text: string): Promise<boolean>
  /** Closes the sink. A file gets its name now. */
  end(): Promise<void>
  /** Closes the sink and removes what was written. */
  discard(): Promise<void>
}
