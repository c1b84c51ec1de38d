import { NO_SETTINGS, type Settings } from './settings'

/** What the export of a help desk looks like. The sources are in docs/support-operations.md. */
export interface Preset {
  readonly settings: Settings
  /** The names of its priorities, the most urgent first. */
  readonly priorities: readonly string[]
}

/** The exports that `--preset` knows. */
export const PRESETS = ['zendesk', 'jira', 'freshdesk', 'servicenow'] as const

/** The name of a preset. */
export type PresetName = (typeof PRESETS)[number]

/** The presets by name. */
export const PRESET: { readonly [Name in PresetName]: Preset } = {
  // An export has no time of the first reply, only its distance from the creation in minutes.
  zendesk: {
    settings: {
      ...NO_SETTINGS,
      column: {
        priority: 'Priority',
        received: ['Created at', 'created_at'],
        resolved: ['Solved at', 'solved_at'],
      },
    },
    priorities: ['Urgent', 'High', 'Normal', 'Low'],
  },
  jira: {
    settings: {
      ...NO_SETTINGS,
      column: { priority: 'Priority', received: 'Created', resolved: 'Resolved' },
      timeFormat: { all: 'dd/MMM/yy h:mm a' },
    },
    priorities: ['Highest', 'High', 'Medium', 'Low', 'Lowest'],
  },
  freshdesk: {
    settings: {
      ...NO_SETTINGS,
      column: {
        priority: 'Priority',
        received: ['Created time', 'Created Time'],
        responded: ['Initial response time', 'Initial Response Time'],
        resolved: ['Resolved time', 'Resolved Time'],
      },
    },
    priorities: ['Urgent', 'High', 'Medium', 'Low'],
  },
  servicenow: {
    settings: {
      ...NO_SETTINGS,
      column: {
        priority: ['priority', 'Priority'],
        received: ['opened_at', 'Opened'],
        resolved: ['resolved_at', 'Resolved'],
      },
    },
    priorities: ['1 - Critical', '2 - High', '3 - Moderate', '4 - Low', '5 - Planning'],
  },
}
