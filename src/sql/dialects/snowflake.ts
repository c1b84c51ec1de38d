import type { Dialect } from './dialect'
import { STANDARD } from './standard'

/** Snowflake. */
export const SNOWFLAKE: Dialect = {
  ...STANDARD,
  name: 'snowflake',
  title: 'Snowflake',
  isTested: false,
  // Names without quotes are converted to capitals, so a plain name in quotes must be in capitals too.
  quote: (name) => STANDARD.quote(/^[a-z_][a-z0-9_$]*$/.test(name) ? name.toUpperCase() : name),
  times: {
    instant: {
      type: 'TIMESTAMP_LTZ or TIMESTAMP_TZ',
      toMilliseconds: (value) => `DATE_PART(epoch_millisecond, ${value})`,
      fromMilliseconds: (milliseconds) => `TO_TIMESTAMP_LTZ(${milliseconds}, 3)`,
    },
    utc: {
      type: 'TIMESTAMP_NTZ',
      toMilliseconds: (value) => `DATE_PART(epoch_millisecond, ${value})`,
      fromMilliseconds: (milliseconds) => `TO_TIMESTAMP_NTZ(${milliseconds}, 3)`,
    },
  },
  // A quotient has six decimal places and is rounded up at the last millisecond of a day, so the remainder is subtracted first.
  divide: (dividend, divisor) => `CAST((${dividend} - MOD(${dividend}, ${divisor})) / ${divisor} AS BIGINT)`,
  load: ({ name, plainName, file }) => [
    `TRUNCATE TABLE ${name}`,
    `PUT 'file://FOLDER/${file}' @%${plainName} OVERWRITE = TRUE`,
    `COPY INTO ${name} FROM @%${plainName} FILE_FORMAT = (TYPE = CSV SKIP_HEADER = 1 FIELD_OPTIONALLY_ENCLOSED_BY = '"' EMPTY_FIELD_AS_NULL = TRUE) FORCE = TRUE`,
  ],
}
