/** A ticket as the API of Zendesk returns its audits: received Mon 2023-11-06 10:00 PST, answered half an hour later. */
export function zendeskTicket(fields: Readonly<Record<string, unknown>>): {
  audits: object[]
  users: object[]
} {
  const created = Object.entries(fields).map(([field_name, value], index) => ({
    id: 10 + index,
    type: 'Create',
    field_name,
    value,
  }))
  return {
    audits: [
      {
        id: 1,
        created_at: '2023-11-06T18:00:00Z',
        author_id: 7,
        events: [{ id: 2, type: 'Comment', public: true }, ...created],
      },
      {
        id: 4,
        created_at: '2023-11-06T18:30:00Z',
        author_id: 8,
        events: [{ id: 5, type: 'Comment', public: true }],
      },
    ],
    users: [
      { id: 7, role: 'end-user' },
      { id: 8, role: 'agent' },
    ],
  }
}
