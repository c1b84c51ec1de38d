CREATE TABLE IF NOT EXISTS "dueby_line" (
  metric String,
  tier String,
  priority String,
  line Nullable(Int64),
  no_target UInt8
) ENGINE = MergeTree() ORDER BY (metric, tier, priority);

CREATE TABLE IF NOT EXISTS "dueby_piece" (
  slot Int64,
  from_ms Int64,
  until_ms Int64,
  value_ms Nullable(Int64),
  slope Int64
) ENGINE = MergeTree() ORDER BY (slot, from_ms);

CREATE TABLE IF NOT EXISTS "dueby_stamp" (
  fact String,
  content Nullable(String)
) ENGINE = MergeTree() ORDER BY (fact);

TRUNCATE TABLE "dueby_line";

-- Before version 22: clickhouse-client --query 'INSERT INTO "dueby_line" FORMAT CSVWithNames' < dueby_line.csv;

INSERT INTO "dueby_line" FROM INFILE 'dueby_line.csv' FORMAT CSVWithNames;

TRUNCATE TABLE "dueby_piece";

-- Before version 22: clickhouse-client --query 'INSERT INTO "dueby_piece" FORMAT CSVWithNames' < dueby_piece.csv;

INSERT INTO "dueby_piece" FROM INFILE 'dueby_piece.csv' FORMAT CSVWithNames;

TRUNCATE TABLE "dueby_stamp";

-- Before version 22: clickhouse-client --query 'INSERT INTO "dueby_stamp" FORMAT CSVWithNames' < dueby_stamp.csv;

INSERT INTO "dueby_stamp" FROM INFILE 'dueby_stamp.csv' FORMAT CSVWithNames;

DROP TABLE IF EXISTS "dueby_first_response_due";

CREATE VIEW "dueby_first_response_due" AS
SELECT ticket_id AS "id", ticket_tier AS "tier", ticket_priority AS "priority",
  ticket_received AS "received_at",
  fromUnixTimestamp64Milli(due_ms, 'UTC') AS due_at,
  CASE
    WHEN due_ms IS NOT NULL THEN 'due'
    WHEN line_known = 1 AND line IS NULL OR piece_found = 1 THEN 'no target'
    WHEN received_ms IS NULL THEN 'not received'
    WHEN line_known = 1 AND received_ms >= 1672531200000 AND received_ms < 1735689600000 THEN 'no answer'
    WHEN line_known = 1 THEN 'outside the years'
    ELSE 'unknown tier or priority'
  END AS due_state
FROM (
  SELECT ticket_id, ticket_tier, ticket_priority, ticket_received, received_ms, line_known, line,
    if(received_ms >= 0 AND arrayCount((from_ms, until_ms) -> assumeNotNull(received_ms) >= from_ms AND assumeNotNull(received_ms) < until_ms, from_ms_list, until_ms_list) = 1, nullIf(arraySum((from_ms, until_ms, value_ms, slope) -> if(assumeNotNull(received_ms) >= from_ms AND assumeNotNull(received_ms) < until_ms, value_ms + slope * (assumeNotNull(received_ms) - from_ms), 0), from_ms_list, until_ms_list, value_ms_list, slope_list), -1), NULL) AS due_ms,
    if(received_ms >= 0, arrayCount((from_ms, until_ms) -> assumeNotNull(received_ms) >= from_ms AND assumeNotNull(received_ms) < until_ms, from_ms_list, until_ms_list), 0) AS piece_found
  FROM (
    SELECT ticket_id, ticket_tier, ticket_priority, ticket_received, received_ms, line_known, line, from_ms_list, until_ms_list, value_ms_list, slope_list
    FROM (
      SELECT ticket_id, ticket_tier, ticket_priority, ticket_received, received_ms, line_known, line,
        ifNull(toInt64(line * 100000 + intDiv(received_ms, 86400000)), -1) AS slot
      FROM (
        SELECT "id" AS ticket_id,
          "tier" AS ticket_tier,
          "priority" AS ticket_priority,
          "received_at" AS ticket_received,
          toString("tier") AS tier_name,
          toString("priority") AS priority_name,
          toUnixTimestamp64Milli(toDateTime64("received_at", 3)) AS received_ms
        FROM "ticket" AS q
      ) AS t
      ALL LEFT JOIN (
        SELECT tier AS tier_name, priority AS priority_name, line, 1 AS line_known
        FROM "dueby_line"
        WHERE metric = 'firstResponse'
      ) AS l USING (tier_name, priority_name)
      SETTINGS join_use_nulls = 0
    ) AS s
    ALL LEFT JOIN (
      SELECT slot, groupArray(from_ms) AS from_ms_list, groupArray(until_ms) AS until_ms_list, groupArray(ifNull(value_ms, -1)) AS value_ms_list, groupArray(slope) AS slope_list
      FROM "dueby_piece"
      GROUP BY slot
    ) AS p USING (slot)
    SETTINGS join_use_nulls = 0
  ) AS m
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
ALL LEFT JOIN (
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
FROM (SELECT toString(count(*)) AS found_total FROM "dueby_piece") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'piece_rows') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- piece_covered: The rows of dueby_piece leave a gap, or overlap.
SELECT found_total, stamped_total
FROM (SELECT toString(coalesce(sum(until_ms - from_ms), 0)) AS found_total FROM "dueby_piece") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'piece_covered') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- piece_no_value: Rows of dueby_piece have lost their value.
SELECT found_total, stamped_total
FROM (SELECT toString(coalesce(sum(CASE WHEN value_ms IS NULL THEN 1 ELSE 0 END), 0)) AS found_total FROM "dueby_piece") AS a
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
