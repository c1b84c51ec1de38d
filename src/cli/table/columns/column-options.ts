import { Option } from '@commander-js/extra-typings'
import { type Many, many } from '../../options/repeated'
import { PRESETS, type PresetName } from './presets'

// Options about the columns of a file of tickets. Each call makes a new one, because Commander keeps state in them.

/** `--column FIELD=NAME`, several times */
export const columnOption = (
  description = 'the column of tier, priority, received, responded or resolved, or of id, which names a ticket in reports; repeat the option for more',
): Many<'--column <field=name>'> => many('--column <field=name>', description)

/** `--set FIELD=VALUE`, several times */
export const setOption = (): Many<'--set <field=value>'> =>
  many('--set <field=value>', 'the tier or priority of all rows, such as tier=standard')

/** `--values FIELD:NAME=VALUE`, several times */
export const valuesOption = (): Many<'--values <field:name=value>'> =>
  many(
    '--values <field:name=value>',
    'the names in the policy for names in the file, such as priority:Urgent=P1,High=P2',
  )

/** `--preset NAME` */
export const presetOption = (): Option<
  '--preset <name>',
  undefined,
  undefined,
  undefined,
  false,
  PresetName
> => new Option('--preset <name>', 'the columns, times and priorities of an export').choices(PRESETS)

/** `--map FILE` */
export const mapOption = (): Option<'--map <file>'> =>
  new Option('--map <file>', 'a JSON or YAML file with the same settings as keys')

/** `--time-format FORMAT`, several times */
export const timesOption = (): Many<'--time-format <format>'> =>
  many(
    '--time-format <format>',
    "how times are written: iso (default), epoch, epoch-ms, excel, or a date-fns pattern such as 'dd/MMM/yy h:mm a'; for one field, received=excel",
  )

/** `--zone ZONE`, several times */
export const ticketZoneOption = (): Many<'--zone <zone>'> =>
  many(
    '--zone <zone>',
    'the IANA time zone of times without an offset; local means the zone of this machine; for one field, received=Europe/Berlin',
  )

/** `--disambiguation RULE`, several times */
export const ticketDisambiguationOption = (): Many<'--disambiguation <rule>'> =>
  many(
    '--disambiguation <rule>',
    'how to read a time that occurs twice or never when the clocks change: compatible (default), earlier, later, reject',
  )

/** `--group-by COLUMN`, several times */
export const groupByOption = (): Many<'--group-by <column>'> =>
  many(
    '--group-by <column>',
    'also report by this column of the file, such as team; repeat the option for more',
  )
