CREATE TABLE IF NOT EXISTS "dueby_piece" (
  slot BIGINT NOT NULL,
  from_ms BIGINT NOT NULL,
  until_ms BIGINT NOT NULL,
  value_ms BIGINT,
  slope BIGINT NOT NULL,
  PRIMARY KEY (slot, from_ms)
);

CREATE TABLE IF NOT EXISTS "dueby_opening" (
  slot BIGINT NOT NULL,
  opened_at_ms BIGINT NOT NULL,
  closed_at_ms BIGINT NOT NULL,
  open_before_ms BIGINT NOT NULL,
  open_until_ms BIGINT NOT NULL,
  PRIMARY KEY (slot, open_before_ms)
);

CREATE TABLE IF NOT EXISTS "dueby_business_day" (
  day DATE NOT NULL,
  from_ms BIGINT NOT NULL,
  until_ms BIGINT NOT NULL,
  is_business_day BOOLEAN NOT NULL,
  business_days_before BIGINT NOT NULL,
  opens_ms BIGINT,
  closes_ms BIGINT,
  decided_by TEXT NOT NULL,
  name TEXT,
  PRIMARY KEY (day)
);

CREATE TABLE IF NOT EXISTS "dueby_stamp" (
  fact TEXT NOT NULL,
  content TEXT,
  PRIMARY KEY (fact)
);

\set ON_ERROR_STOP on;

BEGIN;

DELETE FROM "dueby_piece";

\copy "dueby_piece" (slot, from_ms, until_ms, value_ms, slope) FROM 'dueby_piece.csv' WITH (FORMAT csv, HEADER true);

ANALYZE "dueby_piece";

DELETE FROM "dueby_opening";

\copy "dueby_opening" (slot, opened_at_ms, closed_at_ms, open_before_ms, open_until_ms) FROM 'dueby_opening.csv' WITH (FORMAT csv, HEADER true);

ANALYZE "dueby_opening";

DELETE FROM "dueby_business_day";

\copy "dueby_business_day" (day, from_ms, until_ms, is_business_day, business_days_before, opens_ms, closes_ms, decided_by, name) FROM 'dueby_business_day.csv' WITH (FORMAT csv, HEADER true);

ANALYZE "dueby_business_day";

DELETE FROM "dueby_stamp";

\copy "dueby_stamp" (fact, content) FROM 'dueby_stamp.csv' WITH (FORMAT csv, HEADER true);

ANALYZE "dueby_stamp";

COMMIT;

CREATE OR REPLACE VIEW "dueby_is_open" AS
SELECT span_id AS "id", span_from AS "from_at", open_slope = 1 AS is_open
FROM (
  SELECT s.span_id, s.span_from, p.slope AS open_slope
  FROM (
    SELECT span_id, span_from, start_ms, start_ms / 86400000 AS slot
    FROM (
      SELECT q."id" AS span_id,
        q."from_at" AS span_from,
        m.start_ms
      FROM "span" AS q
      LEFT JOIN LATERAL (SELECT CASE WHEN isfinite(q."from_at") THEN CAST(date_part('epoch', q."from_at") * 1000000 AS BIGINT) / 1000 END AS start_ms) AS m ON TRUE
    ) AS m
  ) AS s
  LEFT JOIN "dueby_piece" AS p
    ON p.slot = s.slot AND s.start_ms >= p.from_ms AND s.start_ms < p.until_ms
) AS o;

CREATE OR REPLACE VIEW "dueby_open_between" AS
SELECT span_id AS "id", span_from AS "from_at", span_to AS "to_at",
  end_open - start_open AS open_ms
FROM (
  SELECT s.span_id, s.span_from, s.span_to, s.start_open, p.value_ms + p.slope * (s.end_ms - p.from_ms) AS end_open
  FROM (
    SELECT span_id, span_from, span_to, start_open, end_ms, end_ms / 86400000 AS slot
    FROM (
      SELECT s.span_id, s.span_from, s.span_to, s.end_ms, p.value_ms + p.slope * (s.start_ms - p.from_ms) AS start_open
      FROM (
        SELECT span_id, span_from, span_to, end_ms, start_ms, start_ms / 86400000 AS slot
        FROM (
          SELECT q."id" AS span_id,
            q."from_at" AS span_from,
            q."to_at" AS span_to,
            m.start_ms,
            m.end_ms
          FROM "span" AS q
          LEFT JOIN LATERAL (SELECT CASE WHEN isfinite(q."from_at") THEN CAST(date_part('epoch', q."from_at") * 1000000 AS BIGINT) / 1000 END AS start_ms, CASE WHEN isfinite(q."to_at") THEN CAST(date_part('epoch', q."to_at") * 1000000 AS BIGINT) / 1000 END AS end_ms) AS m ON TRUE
        ) AS m
      ) AS s
      LEFT JOIN "dueby_piece" AS p
        ON p.slot = s.slot AND s.start_ms >= p.from_ms AND s.start_ms < p.until_ms
    ) AS m
  ) AS s
  LEFT JOIN "dueby_piece" AS p
    ON p.slot = s.slot AND s.end_ms >= p.from_ms AND s.end_ms < p.until_ms
) AS b;

CREATE OR REPLACE VIEW "dueby_open_added" AS
SELECT span_id AS "id", span_from AS "from_at", span_add AS "add_ms",
  TIMESTAMPTZ 'epoch' + (added_ms) * INTERVAL '1 millisecond' AS added_at
FROM (
  SELECT span_id, span_from, span_add, CASE WHEN span_add = 0 THEN start_ms WHEN span_add > 0 THEN worked_ms + 1 ELSE worked_ms END AS added_ms
  FROM (
    SELECT s.span_id, s.span_from, s.span_add, s.start_ms, p.opened_at_ms + (s.work_ms - p.open_before_ms) AS worked_ms
    FROM (
      SELECT span_id, span_from, span_add, start_ms, work_ms, work_ms / 28800000 AS slot
      FROM (
        SELECT span_id, span_from, span_add, start_ms, start_open + span_add - CASE WHEN span_add > 0 THEN 1 ELSE 0 END AS work_ms
        FROM (
          SELECT s.span_id, s.span_from, s.span_add, s.start_ms, p.value_ms + p.slope * (s.start_ms - p.from_ms) AS start_open
          FROM (
            SELECT span_id, span_from, span_add, start_ms, start_ms / 86400000 AS slot
            FROM (
              SELECT q."id" AS span_id,
                q."from_at" AS span_from,
                q."add_ms" AS span_add,
                m.start_ms
              FROM "span" AS q
              LEFT JOIN LATERAL (SELECT CASE WHEN isfinite(q."from_at") THEN CAST(date_part('epoch', q."from_at") * 1000000 AS BIGINT) / 1000 END AS start_ms) AS m ON TRUE
            ) AS m
          ) AS s
          LEFT JOIN "dueby_piece" AS p
            ON p.slot = s.slot AND s.start_ms >= p.from_ms AND s.start_ms < p.until_ms
        ) AS w
      ) AS v
    ) AS s
    LEFT JOIN "dueby_opening" AS p
      ON p.slot = s.slot AND s.work_ms >= p.open_before_ms AND s.work_ms < p.open_until_ms
  ) AS f
) AS a;

-- stamp: The tables were made from another policy, other years or other time zone data than these checks, or by another version of dueby.
SELECT fact, expected, coalesce(loaded, '') AS loaded_content
FROM (
SELECT 'dueby_version' AS fact, 'VERSION' AS expected
UNION ALL SELECT 'from_ms' AS fact, '1672531200000' AS expected
UNION ALL SELECT 'until_ms' AS fact, '1735689600000' AS expected
UNION ALL SELECT 'policy_hash' AS fact, '24c550b138385cb9' AS expected
UNION ALL SELECT 'zone_changes' AS fact, '' AS expected
UNION ALL SELECT 'zone_data_version' AS fact, '' AS expected
UNION ALL SELECT 'holidays_through' AS fact, '' AS expected
) AS e
LEFT JOIN (
  SELECT fact, coalesce(content, '') AS loaded FROM "dueby_stamp"
) AS s USING (fact)
WHERE coalesce(loaded, '') <> expected;

-- piece_rows: Rows of dueby_piece are missing, or occur twice.
SELECT found_total, stamped_total
FROM (SELECT CAST(count(*) AS TEXT) COLLATE "C" AS found_total FROM "dueby_piece") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'piece_rows') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- piece_covered: The rows of dueby_piece leave a gap, or overlap.
SELECT found_total, stamped_total
FROM (SELECT CAST(coalesce(sum(until_ms - from_ms), 0) AS TEXT) COLLATE "C" AS found_total FROM "dueby_piece") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'piece_covered') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- piece_no_value: Rows of dueby_piece have lost their value.
SELECT found_total, stamped_total
FROM (SELECT CAST(coalesce(sum(CASE WHEN value_ms IS NULL THEN 1 ELSE 0 END), 0) AS TEXT) COLLATE "C" AS found_total FROM "dueby_piece") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'piece_no_value') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- piece_key: Rows of dueby_piece have the same key.
SELECT slot, from_ms, count(*) AS found_rows FROM "dueby_piece" GROUP BY slot, from_ms HAVING count(*) > 1;

-- opening_rows: Rows of dueby_opening are missing, or occur twice.
SELECT found_total, stamped_total
FROM (SELECT CAST(count(*) AS TEXT) COLLATE "C" AS found_total FROM "dueby_opening") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'opening_rows') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- opening_covered: The rows of dueby_opening leave a gap, or overlap.
SELECT found_total, stamped_total
FROM (SELECT CAST(coalesce(sum(open_until_ms - open_before_ms), 0) AS TEXT) COLLATE "C" AS found_total FROM "dueby_opening") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'opening_covered') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- opening_key: Rows of dueby_opening have the same key.
SELECT slot, open_before_ms, count(*) AS found_rows FROM "dueby_opening" GROUP BY slot, open_before_ms HAVING count(*) > 1;

-- business_day_rows: Rows of dueby_business_day are missing, or occur twice.
SELECT found_total, stamped_total
FROM (SELECT CAST(count(*) AS TEXT) COLLATE "C" AS found_total FROM "dueby_business_day") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'business_day_rows') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- business_day_covered: The rows of dueby_business_day leave a gap, or overlap.
SELECT found_total, stamped_total
FROM (SELECT CAST(coalesce(sum(until_ms - from_ms), 0) AS TEXT) COLLATE "C" AS found_total FROM "dueby_business_day") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'business_day_covered') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- business_day_key: Rows of dueby_business_day have the same key.
SELECT day, count(*) AS found_rows FROM "dueby_business_day" GROUP BY day HAVING count(*) > 1;

-- is_open_rows: A view that does not have as many rows as the table that it reads.
SELECT table_rows, view_rows
FROM (SELECT count(*) AS table_rows FROM "span") AS a
CROSS JOIN (SELECT count(*) AS view_rows FROM "dueby_is_open") AS b
WHERE table_rows <> view_rows;

-- is_open_missing: Spans without an answer: an instant is missing or outside the compiled years.
SELECT * FROM "dueby_is_open" WHERE is_open IS NULL;

-- open_between_rows: A view that does not have as many rows as the table that it reads.
SELECT table_rows, view_rows
FROM (SELECT count(*) AS table_rows FROM "span") AS a
CROSS JOIN (SELECT count(*) AS view_rows FROM "dueby_open_between") AS b
WHERE table_rows <> view_rows;

-- open_between_missing: Spans without an answer: an instant is missing or outside the compiled years.
SELECT * FROM "dueby_open_between" WHERE open_ms IS NULL;

-- open_added_rows: A view that does not have as many rows as the table that it reads.
SELECT table_rows, view_rows
FROM (SELECT count(*) AS table_rows FROM "span") AS a
CROSS JOIN (SELECT count(*) AS view_rows FROM "dueby_open_added") AS b
WHERE table_rows <> view_rows;

-- open_added_missing: Spans without an answer: an instant is missing or outside the compiled years.
SELECT * FROM "dueby_open_added" WHERE added_at IS NULL;
