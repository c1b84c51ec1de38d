import type { Disambiguation } from 'dueby'
import { type Column, NAME_FIELDS, type NameField, type TimeField } from './field'

/** A setting for all times, or for those of one field. */
export type ByField<Value> = { readonly [F in TimeField | 'all']?: Value }

/** What a preset, a mapping file or the options say about the columns of a file. */
export interface Settings {
  /** The column of a field. A preset can know several names of it. */
  readonly column: { readonly [C in Column]?: string | readonly string[] }
  /** The same value for all rows. */
  readonly set: { readonly [F in NameField]?: string }
  /** The names in the file, and the names of the policy that they stand for. */
  readonly values: { readonly [F in NameField]?: ReadonlyMap<string, string> }
  readonly timeFormat: ByField<string>
  readonly zone: ByField<string>
  readonly disambiguation: ByField<Disambiguation>
}

/** Settings that say nothing. */
export const NO_SETTINGS: Settings = {
  column: {},
  set: {},
  values: {},
  timeFormat: {},
  zone: {},
  disambiguation: {},
}

/** Both settings. Where they differ, the second ones count. A column of the one replaces a fixed value of the other. */
export function combined(first: Settings, second: Settings): Settings {
  return {
    column: { ...without(first.column, second.set), ...second.column },
    set: { ...without(first.set, second.column), ...second.set },
    values: allNames(first.values, second.values),
    timeFormat: byField(first.timeFormat, second.timeFormat),
    zone: byField(first.zone, second.zone),
    disambiguation: byField(first.disambiguation, second.disambiguation),
  }
}

function allNames(first: Settings['values'], second: Settings['values']): Settings['values'] {
  const all = { ...first, ...second }
  for (const field of NAME_FIELDS) {
    const [before, after] = [first[field], second[field]]
    if (before && after) all[field] = new Map([...before, ...after])
  }
  return all
}

/** A setting for all times replaces the earlier ones for single fields. */
function byField<Value>(first: ByField<Value>, second: ByField<Value>): ByField<Value> {
  return second.all === undefined ? { ...first, ...second } : second
}

function without<Entries extends object>(entries: Entries, others: object): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !(key in others))) as Entries
}
