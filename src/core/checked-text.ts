/**
 * Accepts a literal text only if it has the form; any other literal is a compile-time error. Text that is only known at
 * run time is checked then.
 *
 * The empty record is assignable to a record with keys of type `string` or of a template type, but not to one with
 * a literal key. That tells the two kinds of text apart.
 */
export type CheckedText<Given extends string, Form extends string> =
  Record<never, never> extends Record<Given, 1> ? Given : Form
