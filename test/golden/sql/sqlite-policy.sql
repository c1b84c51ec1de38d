CREATE TABLE IF NOT EXISTS "dueby_line" (
  metric TEXT NOT NULL,
  tier TEXT NOT NULL,
  priority TEXT NOT NULL,
  line INTEGER,
  no_target INTEGER NOT NULL,
  PRIMARY KEY (metric, tier, priority)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS "dueby_piece" (
  slot INTEGER NOT NULL,
  from_ms INTEGER NOT NULL,
  until_ms INTEGER NOT NULL,
  value_ms INTEGER,
  slope INTEGER NOT NULL,
  PRIMARY KEY (slot, from_ms)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS "dueby_stamp" (
  fact TEXT NOT NULL,
  content TEXT,
  PRIMARY KEY (fact)
) WITHOUT ROWID;

.bail on;

BEGIN;

DELETE FROM "dueby_line";

.import --csv --skip 1 dueby_line.csv dueby_line;

UPDATE "dueby_line" SET line = NULL WHERE line = '';

ANALYZE "dueby_line";

DELETE FROM "dueby_piece";

.import --csv --skip 1 dueby_piece.csv dueby_piece;

UPDATE "dueby_piece" SET value_ms = NULL WHERE value_ms = '';

ANALYZE "dueby_piece";

DELETE FROM "dueby_stamp";

.import --csv --skip 1 dueby_stamp.csv dueby_stamp;

UPDATE "dueby_stamp" SET content = NULL WHERE content = '';

ANALYZE "dueby_stamp";

COMMIT;

DROP VIEW IF EXISTS "dueby_first_response_due";

CREATE VIEW "dueby_first_response_due" AS
SELECT ticket_id AS "id", ticket_tier AS "tier", ticket_priority AS "priority",
  ticket_received AS "received_at",
  strftime('%Y-%m-%dT%H:%M:%fZ', (due_ms) / 1000.0, 'unixepoch') AS due_at,
  CASE
    WHEN due_ms IS NOT NULL THEN 'due'
    WHEN line_known = 1 AND line IS NULL OR piece_found = 1 THEN 'no target'
    WHEN received_ms IS NULL THEN 'not received'
    WHEN line_known = 1 AND received_ms >= 1672531200000 AND received_ms < 1735689600000 THEN 'no answer'
    WHEN line_known = 1 THEN 'outside the years'
    ELSE 'unknown tier or priority'
  END AS due_state
FROM (
  SELECT s.ticket_id, s.ticket_tier, s.ticket_priority, s.ticket_received, s.received_ms, s.line_known, s.line, p.value_ms + p.slope * (s.received_ms - p.from_ms) AS due_ms, CASE WHEN p.slot IS NULL THEN 0 ELSE 1 END AS piece_found
  FROM (
    SELECT ticket_id, ticket_tier, ticket_priority, ticket_received, received_ms, line_known, line,
      line * 100000 + received_ms / 86400000 AS slot
    FROM (
      SELECT q."id" AS ticket_id,
        q."tier" AS ticket_tier,
        q."priority" AS ticket_priority,
        q."received_at" AS ticket_received,
        CAST(q."tier" AS TEXT) COLLATE BINARY AS tier_name,
        CAST(q."priority" AS TEXT) COLLATE BINARY AS priority_name,
        CASE
          WHEN q."received_at" GLOB '????-??-??[T ]??:??:??.[0-9][0-9][0-9]Z' AND substr(q."received_at", 9, 2) <= '28' AND substr(q."received_at", 12, 2) < '24' THEN unixepoch(substr(q."received_at", 1, 19)) * 1000 + CAST(substr(q."received_at", 21, 3) AS INTEGER)
          WHEN q."received_at" GLOB '????-??-??[T ]??:??:??' AND substr(q."received_at", 9, 2) <= '28' AND substr(q."received_at", 12, 2) < '24' OR q."received_at" GLOB '????-??-??[T ]??:??:??Z' AND substr(q."received_at", 9, 2) <= '28' AND substr(q."received_at", 12, 2) < '24' THEN unixepoch(substr(q."received_at", 1, 19)) * 1000
          WHEN date(substr(q."received_at", 1, 10), '+0 days') IS NOT substr(q."received_at", 1, 10) OR substr(q."received_at", 11) NOT GLOB '[Tt ][0-9]*' THEN NULL
          WHEN substr(q."received_at", 12, 2) = '24' AND CAST(replace(substr(q."received_at", 14), ':', '') AS REAL) >= 0.001 THEN NULL
          WHEN q."received_at" LIKE '%Z' THEN unixepoch(upper(substr(substr(q."received_at", 1, length(q."received_at") - 1), 1, 19)) || '') * 1000 + CASE substr(substr(q."received_at", 1, length(q."received_at") - 1), 20) WHEN '' THEN 0 ELSE CASE WHEN substr(substr(q."received_at", 1, length(q."received_at") - 1), 20) GLOB '.[0-9]*' AND rtrim(substr(substr(q."received_at", 1, length(q."received_at") - 1), 20), '0123456789') = '.' THEN CAST(substr(substr(substr(q."received_at", 1, length(q."received_at") - 1), 20) || '00', 2, 3) AS INTEGER) END END
          WHEN q."received_at" GLOB '*:*[+-][0-9][0-9]:[0-9][0-9]' THEN unixepoch(upper(substr(substr(q."received_at", 1, length(q."received_at") - 6), 1, 19)) || substr(q."received_at", -6)) * 1000 + CASE substr(substr(q."received_at", 1, length(q."received_at") - 6), 20) WHEN '' THEN 0 ELSE CASE WHEN substr(substr(q."received_at", 1, length(q."received_at") - 6), 20) GLOB '.[0-9]*' AND rtrim(substr(substr(q."received_at", 1, length(q."received_at") - 6), 20), '0123456789') = '.' THEN CAST(substr(substr(substr(q."received_at", 1, length(q."received_at") - 6), 20) || '00', 2, 3) AS INTEGER) END END
          WHEN q."received_at" GLOB '*:*[+-][0-9][0-9]' THEN unixepoch(upper(substr(substr(q."received_at", 1, length(q."received_at") - 3), 1, 19)) || substr(q."received_at", -3) || ':00') * 1000 + CASE substr(substr(q."received_at", 1, length(q."received_at") - 3), 20) WHEN '' THEN 0 ELSE CASE WHEN substr(substr(q."received_at", 1, length(q."received_at") - 3), 20) GLOB '.[0-9]*' AND rtrim(substr(substr(q."received_at", 1, length(q."received_at") - 3), 20), '0123456789') = '.' THEN CAST(substr(substr(substr(q."received_at", 1, length(q."received_at") - 3), 20) || '00', 2, 3) AS INTEGER) END END
          WHEN q."received_at" GLOB '*:*[+-][0-9][0-9][0-9][0-9]' THEN unixepoch(upper(substr(substr(q."received_at", 1, length(q."received_at") - 5), 1, 19)) || substr(q."received_at", -5, 3) || ':' || substr(q."received_at", -2)) * 1000 + CASE substr(substr(q."received_at", 1, length(q."received_at") - 5), 20) WHEN '' THEN 0 ELSE CASE WHEN substr(substr(q."received_at", 1, length(q."received_at") - 5), 20) GLOB '.[0-9]*' AND rtrim(substr(substr(q."received_at", 1, length(q."received_at") - 5), 20), '0123456789') = '.' THEN CAST(substr(substr(substr(q."received_at", 1, length(q."received_at") - 5), 20) || '00', 2, 3) AS INTEGER) END END
          ELSE unixepoch(upper(substr(q."received_at", 1, 19)) || '') * 1000 + CASE substr(q."received_at", 20) WHEN '' THEN 0 ELSE CASE WHEN substr(q."received_at", 20) GLOB '.[0-9]*' AND rtrim(substr(q."received_at", 20), '0123456789') = '.' THEN CAST(substr(substr(q."received_at", 20) || '00', 2, 3) AS INTEGER) END END
        END AS received_ms
      FROM "ticket" AS q
    ) AS t
    LEFT JOIN (
      SELECT tier AS tier_name, priority AS priority_name, line, 1 AS line_known
      FROM "dueby_line"
      WHERE metric = 'firstResponse'
    ) AS l USING (tier_name, priority_name)
  ) AS s
  LEFT JOIN "dueby_piece" AS p
    ON p.slot = s.slot AND s.received_ms >= p.from_ms AND s.received_ms < p.until_ms
) AS d;

-- stamp: The tables were made from another policy, other years or other time zone data than these checks, or by another version of dueby.
SELECT fact, expected, coalesce(loaded, '') AS loaded_content
FROM (
SELECT 'dueby_version' AS fact, 'VERSION' AS expected
UNION ALL SELECT 'from_ms' AS fact, '1672531200000' AS expected
UNION ALL SELECT 'until_ms' AS fact, '1735689600000' AS expected
UNION ALL SELECT 'policy_hash' AS fact, '0497ed64a30d6694' AS expected
UNION ALL SELECT 'zone_changes' AS fact, '' AS expected
UNION ALL SELECT 'zone_data_version' AS fact, '' AS expected
UNION ALL SELECT 'holidays_through' AS fact, '2024-01-01' AS expected
) AS e
LEFT JOIN (
  SELECT fact, coalesce(content, '') AS loaded FROM "dueby_stamp"
) AS s USING (fact)
WHERE coalesce(loaded, '') <> expected;

-- line_count: dueby_line does not have 8 rows, or its lines are not those that the pieces were made for.
SELECT found_rows, found_total
FROM (SELECT count(*) AS found_rows, coalesce(sum(line), 0) AS found_total FROM "dueby_line") AS a
WHERE found_rows <> 8 OR found_total <> 28;

-- line_key: Rows of dueby_line have the same key.
SELECT metric, tier, priority, count(*) AS found_rows FROM "dueby_line" GROUP BY metric, tier, priority HAVING count(*) > 1;

-- piece_rows: Rows of dueby_piece are missing, or occur twice.
SELECT found_total, stamped_total
FROM (SELECT CAST(count(*) AS TEXT) COLLATE BINARY AS found_total FROM "dueby_piece") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'piece_rows') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- piece_covered: The rows of dueby_piece leave a gap, or overlap.
SELECT found_total, stamped_total
FROM (SELECT CAST(coalesce(sum(until_ms - from_ms), 0) AS TEXT) COLLATE BINARY AS found_total FROM "dueby_piece") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'piece_covered') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- piece_no_value: Rows of dueby_piece have lost their value.
SELECT found_total, stamped_total
FROM (SELECT CAST(coalesce(sum(CASE WHEN value_ms IS NULL THEN 1 ELSE 0 END), 0) AS TEXT) COLLATE BINARY AS found_total FROM "dueby_piece") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'piece_no_value') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- piece_key: Rows of dueby_piece have the same key.
SELECT slot, from_ms, count(*) AS found_rows FROM "dueby_piece" GROUP BY slot, from_ms HAVING count(*) > 1;

-- first_response_due_rows: A view that does not have as many rows as the table that it reads.
SELECT table_rows, view_rows
FROM (SELECT count(*) AS table_rows FROM "ticket") AS a
CROSS JOIN (SELECT count(*) AS view_rows FROM "dueby_first_response_due") AS b
WHERE table_rows <> view_rows;

-- first_response_due_missing: Tickets without a due time although there is a target.
SELECT * FROM "dueby_first_response_due" WHERE due_state = 'no answer';

-- first_response_due_outside: Tickets received outside the compiled years.
SELECT * FROM "dueby_first_response_due" WHERE due_state = 'outside the years';

-- first_response_due_unknown: Tickets with a tier or a priority that the policy does not have.
SELECT * FROM "dueby_first_response_due" WHERE due_state = 'unknown tier or priority';

-- first_response_due_not_received: Tickets without an instant of receipt.
SELECT * FROM "dueby_first_response_due" WHERE due_state = 'not received';
