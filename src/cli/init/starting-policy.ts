/** A policy to start from, as YAML with comments. */
export function startingPolicy(name: string, zone: string): string {
  return `# A support policy for dueby: by when must we answer this ticket?
# Check it after every change:  dueby check --policy FILE
# See it as a page:             dueby show --policy FILE

name: ${JSON.stringify(name)}

# When the team works. Hours are wall-clock times in this zone, so they follow daylight saving time.
schedule:
  timeZone: ${JSON.stringify(zone)}
  weekly:
    mon-fri: ['09:00-17:00'] # several a day: ['09:00-12:00', '13:00-17:00']; past midnight: ['22:00-06:00']
    # sat: ['10:00-14:00']
  # These two are only samples. Replace them with the holidays of your team.
  holidays:
    # The same date every year.
    - { name: "New Year's Day", every: { month: 1, day: 1 } }
    - { name: 'Christmas Day', every: { month: 12, day: 25 } }
    # In some countries a holiday on a weekend moves. In the US: observed: nearest weekday. In England:
    #                                 { name: 'Boxing Day', every: { month: 12, day: 26 }, observed: next free weekday }
    # The first Monday of September:  { name: 'Labor Day', every: { month: 9, weekday: mon, nth: 1 } }
    # Two days before Easter Sunday:  { name: 'Good Friday', every: { easter: -2 } }
    # Once:                           { name: 'Office move', on: 2030-05-10 }
    # Several dates:                  { name: 'Shutdown', from: 2030-12-24, to: 2030-12-31 }
  # Other hours on some dates:
  # specialHours:
  #   - { name: 'Christmas Eve', on: 2030-12-24, hours: ['09:00-12:00'] }
  # The last date for which somebody has looked up the holidays. Answers that depend on later dates have a warning.
  # Write the last date of your list, for example 2030-12-31.
  holidaysThrough: 1971-12-31

# Kinds of customers.
tiers: [premium, standard]

# Kinds of requests, most urgent first.
priorities:
  - { id: P1, name: Critical }
  - { id: P2, name: Major }
  - { id: P3, name: Partial }
  - { id: P4, name: Minimal }

# By when to answer. '1 hour' counts around the clock, '2 business hours' only while the team works. Business days end
# at closing: 'next business day', '3 business days', 'next business day by 12:00'.
targets:
  firstResponse:
    P1: { premium: 1 hour, standard: 2 business hours }
    P2: { premium: 4 hours, standard: 4 business hours }
    P3: next business day
    P4: 3 business days
  # By when to solve it; 'no target' where there is none:
  # resolution:
  #   P1: { premium: 8 hours, standard: 12 business hours }
  #   P2: 3 business days
  #   P3: 5 business days
  #   P4: no target

# Requests that alert the team at any hour.
alerts:
  P1: [premium]

# Other targets for requests that come on some dates:
# exceptions:
#   - name: Holiday cover
#     during: holidays
#     targets: { firstResponse: { P1: { standard: 2 hours } } }

# Warnings before the due time:
# warnings: ['75%', '1 hour before']
`
}
