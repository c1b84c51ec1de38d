/** `list[index]` for an index that is known to be in range. */
export function at<T>(list: readonly T[], index: number): T {
  return list[index] as T
}
