import { dictionary, type Reader, record } from '../core/reader'

/** Reads the known keys of an object that an answer of this library is, or is part of. */
/* @__NO_SIDE_EFFECTS__ */
export function part<Values>(
  fields: { readonly [Key in keyof Values]: Reader<Values[Key]> },
): Reader<{ readonly [Key in keyof Values]?: Values[Key] | undefined }> {
  const { read } = record(EXPECTED, fields)
  return dictionary(EXPECTED, (value, ...rest) =>
    read(Object.fromEntries(Object.keys(fields).map((key) => [key, value[key]])), ...rest),
  )
}

const EXPECTED = 'an object as this library gives it'
