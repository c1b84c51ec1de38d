/** A page in the order of the sidebar. */
export interface Page {
  /** Relative to the root of the checkout. */
  readonly file: string
  /** The name in the sidebar; the title of the page if there is none. */
  readonly text?: string
  /** What the page is about, in one sentence; its first sentence if there is none. */
  readonly about?: string
}

/** A group of pages. */
export interface Section {
  readonly text: string
  readonly pages: readonly Page[]
}

/** The sections in the order of the sidebar. A page that does not exist is left out. */
export const CONTENTS: readonly Section[] = [
  {
    text: 'Start',
    pages: [
      {
        file: 'docs/index.md',
        text: 'What it is',
        about: 'SLA due times from business hours and holidays, with the reason: what dueby is, why and how.',
      },
      {
        file: 'README.md',
        text: 'A tour',
        about: 'Install, a first answer, your own policy, a ticket, and what it guarantees.',
      },
      {
        file: 'docs/README.md',
        text: 'All questions',
        about: 'The questions that the pages answer, for developers and for support teams.',
      },
    ],
  },
  {
    text: 'For developers',
    pages: [
      {
        file: 'docs/developers.md',
        text: 'Begin here',
        about: 'The library in five steps, and where to read on.',
      },
      {
        file: 'docs/concepts/policies.md',
        about:
          'Tiers, priorities, targets, metrics, exceptions, cut-off times, and policies that change on a date.',
      },
      {
        file: 'docs/concepts/schedules.md',
        about: 'Weekly hours on the wall clock of a zone, and how to add and measure open time.',
      },
      {
        file: 'docs/concepts/calendars.md',
        about: 'Holidays, yearly rules, special hours and seasons, and how to import and export them.',
      },
      {
        file: 'docs/concepts/importing-tickets.md',
        about:
          'SLA policies of Zendesk and tickets of Zendesk and Jira: from the API to a status and a report.',
      },
      {
        file: 'docs/concepts/combining.md',
        about: 'Union, intersection, difference and succession of schedules, and how schedules compare.',
      },
      {
        file: 'docs/concepts/time.md',
        about:
          'Which values are instants, how wall-clock times become instants, and where zone rules come from.',
      },
      {
        file: 'docs/concepts/clocks.md',
        about:
          'The state of a ticket from its events: running, paused, met or missed, and what changes next.',
      },
      {
        file: 'docs/concepts/changes-and-reopening.md',
        about: 'What another priority or tier, an agreed due time, or reopening does to a clock.',
      },
      {
        file: 'docs/concepts/ledger.md',
        text: 'Ledgers',
        about: 'Why a ticket is due when it is, as data, text, a picture, or a sentence for the customer.',
      },
      { file: 'docs/recipes.md', about: 'Short answers with code, one question each.' },
      {
        file: 'docs/with-date-fns.md',
        about: 'How to use dueby with date-fns, Temporal, Luxon, Day.js and moment.',
      },
      {
        file: 'docs/json.md',
        text: 'A policy as JSON',
        about: 'Every key of a policy and a schedule written as JSON or YAML.',
      },
      {
        file: 'docs/functions.md',
        text: 'All functions',
        about: 'Each function and constant once, by what you want to know.',
      },
      { file: 'docs/errors.md', about: 'Every error code, with its cause and what to write instead.' },
      {
        file: 'docs/rules.md',
        about: 'The numbered rules behind every answer: time, schedules, policies and clocks.',
      },
      {
        file: 'docs/compare.md',
        text: 'Comparison',
        about: 'Other libraries and SLA engines: features, known faults and speed.',
      },
    ],
  },
  {
    text: 'For support operations',
    pages: [
      {
        file: 'docs/support-operations.md',
        about: 'The command: one ticket, a file of tickets, your own policy, reports and comparisons.',
      },
      {
        file: 'docs/support-page.md',
        about: 'A policy as a page for customers: hours, response times and a calculator in one file.',
      },
    ],
  },
  {
    text: 'For data teams',
    pages: [
      {
        file: 'docs/data-teams.md',
        text: 'Begin here',
        about:
          'Due times as a column, how many targets were met, and what another policy would have changed.',
      },
      {
        file: 'docs/at-scale.md',
        about: 'Tables of a policy and the SQL around them, for due times inside a database.',
      },
      {
        file: 'docs/concepts/reports.md',
        about: 'How met and missed targets are counted, by metric, tier, priority and period.',
      },
      { file: 'bench/results.md', text: 'Measurements', about: 'How fast it is, and how that was measured.' },
    ],
  },
  {
    text: 'Project',
    pages: [
      { file: 'CHANGELOG.md', about: 'What has changed, version by version.' },
      { file: 'CONTRIBUTING.md', about: 'How the code is built, tested and divided into rooms.' },
      { file: 'SECURITY.md', about: 'How to report a vulnerability.' },
      { file: 'THIRD-PARTY.md', about: 'The licences of the code that is compiled in.' },
    ],
  },
]
