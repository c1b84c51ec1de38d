-- The tables of this example. pg-boss creates its own in the schema pgboss.

create table ticket (
  id text primary key,
  -- 'open', 'resolved' or 'cancelled', as of the last look.
  phase text not null default 'open'
);

-- What happened to a ticket, as dueby reads it. The id makes a webhook that comes twice one event.
create table ticket_event (
  ticket text not null references ticket,
  id text not null,
  at timestamptz not null,
  event jsonb not null,
  seq bigint generated always as identity,
  primary key (ticket, id)
);

create index on ticket_event (ticket, at, seq);

-- What people are told. The primary key makes it once, however often a job runs. Send the message from here, with this
-- key as its idempotency key.
create table alert (
  ticket text not null references ticket,
  metric text not null,
  cycle integer not null,
  -- 'warning' or 'missed'.
  kind text not null,
  -- The name of the warning, or its text. Empty for 'missed'.
  name text not null,
  -- When the warning came or the target was missed. A due time that moves after an alert can give another one.
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (ticket, metric, cycle, kind, name, at)
);
