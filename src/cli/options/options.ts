import { Option } from '@commander-js/extra-typings'
import type { Disambiguation } from 'dueby'
import { DISAMBIGUATIONS } from './disambiguations'

// Options that several commands have. Each call makes a new one, because Commander keeps state in them.

/** `--policy FILE` */
export const policyOption = (): Option<'--policy <file>'> =>
  new Option(
    '--policy <file>',
    'the policy: a .json or .yaml file, - for standard input, or gladly, the built-in one (default: the environment variable DUEBY_POLICY, else gladly)',
  )

/** `--json` */
export const jsonOption = (): Option<'--json'> => new Option('--json', 'print data as JSON')

/** `--json`, of a command that has `--format`, too */
export const jsonFormatOption = (format = 'json'): Option<'--json'> =>
  new Option('--json', `the same as --format ${format}`).conflicts('format')

/** `--excel`, of a command that prints a CSV of its own */
export const excelOption = (): Option<'--excel'> =>
  new Option(
    '--excel',
    'in CSV, write texts that begin with = + - @ so that no spreadsheet reads them as formulas',
  )

/** `--show-in ZONE`, of a command that shows times in two zones or, with another `meaning`, in one */
export const showInOption = (meaning = 'a second zone to show times in'): Option<'--show-in <zone>'> =>
  new Option('--show-in <zone>', `${meaning}; local means the zone of this machine`)

/** `--zone ZONE` */
export const zoneOption = (): Option<'--zone <zone>'> =>
  new Option(
    '--zone <zone>',
    'the IANA time zone of times without an offset, such as America/Los_Angeles; local means the zone of this machine',
  )

/** `--time-format FORMAT` */
export const timeFormatOption = (): Option<'--time-format <format>', undefined, string> =>
  new Option(
    '--time-format <format>',
    "how times are written: iso, epoch, epoch-ms, excel, or a date-fns pattern such as 'dd/MMM/yy h:mm a'",
  ).default('iso')

/** `--disambiguation RULE` */
export const disambiguationOption = (): Option<
  '--disambiguation <rule>',
  undefined,
  'compatible',
  undefined,
  false,
  Disambiguation
> =>
  new Option(
    '--disambiguation <rule>',
    'how to read a time that occurs twice or never when the clocks change',
  )
    .choices(DISAMBIGUATIONS)
    .default('compatible')
