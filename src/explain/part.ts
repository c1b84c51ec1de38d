import { dictionary, type Reader, record } from '../core/reader'

/** Reads the known keys of an object. */
/* @__NO_SIDE_EFFECTS__ */
export function part<Values>(
  expected: string,
  fields: { readonly [Key in keyof Values]: Reader<Values[Key]> },
): Reader<{ readonly [Key in keyof Values]?: Values[Key] | undefined }> {
  const { read } = record(expected, fields)
  return dictionary(expected, (value, ...rest) =>
    read(Object.fromEntries(Object.keys(fields).map((key) => [key, value[key]])), ...rest),
  )
}
