// What is known of each peer without loading it: its file here, its packages, its process's time zone.
const PROCESS_ZONE = 'America/Los_Angeles'

export const PEERS = [
  { file: 'opening_hours', packages: ['opening_hours'], zone: PROCESS_ZONE, operations: ['isOpen'] },
  {
    file: 'dayjs-business-time',
    packages: ['dayjs-business-time', 'dayjs'],
    zone: PROCESS_ZONE,
    operations: ['isOpen', 'add8', 'add1000', 'days5'],
  },
  {
    file: 'dayjs-business-time-tz',
    packages: ['dayjs-business-time', 'dayjs'],
    note: "dayjs' own time zone, process in UTC",
    zone: 'UTC',
    operations: ['add8'],
  },
  {
    file: 'moment-business-time',
    packages: ['moment-business-time', 'moment'],
    zone: PROCESS_ZONE,
    operations: ['isOpen', 'add8', 'add1000', 'days5'],
  },
  {
    file: 'luxon-business-days',
    packages: ['luxon-business-days', 'luxon'],
    zone: PROCESS_ZONE,
    operations: ['days5'],
  },
  { file: 'date-fns', packages: ['date-fns'], zone: PROCESS_ZONE, operations: ['days5'] },
]
