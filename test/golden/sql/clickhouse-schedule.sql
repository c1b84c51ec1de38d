CREATE TABLE IF NOT EXISTS "dueby_piece" (
  slot Int64,
  from_ms Int64,
  until_ms Int64,
  value_ms Nullable(Int64),
  slope Int64
) ENGINE = MergeTree() ORDER BY (slot, from_ms);

CREATE TABLE IF NOT EXISTS "dueby_opening" (
  slot Int64,
  opened_at_ms Int64,
  closed_at_ms Int64,
  open_before_ms Int64,
  open_until_ms Int64
) ENGINE = MergeTree() ORDER BY (slot, open_before_ms);

CREATE TABLE IF NOT EXISTS "dueby_business_day" (
  day Date,
  from_ms Int64,
  until_ms Int64,
  is_business_day UInt8,
  business_days_before Int64,
  opens_ms Nullable(Int64),
  closes_ms Nullable(Int64),
  decided_by String,
  name Nullable(String)
) ENGINE = MergeTree() ORDER BY (day);

CREATE TABLE IF NOT EXISTS "dueby_stamp" (
  fact String,
  content Nullable(String)
) ENGINE = MergeTree() ORDER BY (fact);

TRUNCATE TABLE "dueby_piece";

-- Before version 22: clickhouse-client --query 'INSERT INTO "dueby_piece" FORMAT CSVWithNames' < dueby_piece.csv;

INSERT INTO "dueby_piece" FROM INFILE 'dueby_piece.csv' FORMAT CSVWithNames;

TRUNCATE TABLE "dueby_opening";

-- Before version 22: clickhouse-client --query 'INSERT INTO "dueby_opening" FORMAT CSVWithNames' < dueby_opening.csv;

INSERT INTO "dueby_opening" FROM INFILE 'dueby_opening.csv' FORMAT CSVWithNames;

TRUNCATE TABLE "dueby_business_day";

-- Before version 22: clickhouse-client --query 'INSERT INTO "dueby_business_day" FORMAT CSVWithNames' < dueby_business_day.csv;

INSERT INTO "dueby_business_day" FROM INFILE 'dueby_business_day.csv' FORMAT CSVWithNames;

TRUNCATE TABLE "dueby_stamp";

-- Before version 22: clickhouse-client --query 'INSERT INTO "dueby_stamp" FORMAT CSVWithNames' < dueby_stamp.csv;

INSERT INTO "dueby_stamp" FROM INFILE 'dueby_stamp.csv' FORMAT CSVWithNames;

DROP TABLE IF EXISTS "dueby_is_open";

CREATE VIEW "dueby_is_open" AS
SELECT span_id AS "id", span_from AS "from_at", open_slope = 1 AS is_open
FROM (
  SELECT span_id, span_from,
    if(start_ms >= 0 AND arrayCount((from_ms, until_ms) -> assumeNotNull(start_ms) >= from_ms AND assumeNotNull(start_ms) < until_ms, from_ms_list, until_ms_list) = 1, arraySum((from_ms, until_ms, slope) -> if(assumeNotNull(start_ms) >= from_ms AND assumeNotNull(start_ms) < until_ms, slope, 0), from_ms_list, until_ms_list, slope_list), NULL) AS open_slope
  FROM (
    SELECT span_id, span_from, start_ms, from_ms_list, until_ms_list, slope_list
    FROM (
      SELECT span_id, span_from, start_ms, ifNull(toInt64(intDiv(start_ms, 86400000)), -1) AS slot
      FROM (
        SELECT "id" AS span_id,
          "from_at" AS span_from,
          toUnixTimestamp64Milli(toDateTime64("from_at", 3)) AS start_ms
        FROM "span" AS q
      ) AS m
    ) AS s
    ALL LEFT JOIN (
      SELECT slot, groupArray(from_ms) AS from_ms_list, groupArray(until_ms) AS until_ms_list, groupArray(slope) AS slope_list
      FROM "dueby_piece"
      GROUP BY slot
    ) AS p USING (slot)
    SETTINGS join_use_nulls = 0
  ) AS m
) AS o;

DROP TABLE IF EXISTS "dueby_open_between";

CREATE VIEW "dueby_open_between" AS
SELECT span_id AS "id", span_from AS "from_at", span_to AS "to_at",
  end_open - start_open AS open_ms
FROM (
  SELECT span_id, span_from, span_to, start_open,
    if(end_ms >= 0 AND arrayCount((from_ms, until_ms) -> assumeNotNull(end_ms) >= from_ms AND assumeNotNull(end_ms) < until_ms, from_ms_list, until_ms_list) = 1, nullIf(arraySum((from_ms, until_ms, value_ms, slope) -> if(assumeNotNull(end_ms) >= from_ms AND assumeNotNull(end_ms) < until_ms, value_ms + slope * (assumeNotNull(end_ms) - from_ms), 0), from_ms_list, until_ms_list, value_ms_list, slope_list), -1), NULL) AS end_open
  FROM (
    SELECT span_id, span_from, span_to, start_open, end_ms, from_ms_list, until_ms_list, value_ms_list, slope_list
    FROM (
      SELECT span_id, span_from, span_to, start_open, end_ms, ifNull(toInt64(intDiv(end_ms, 86400000)), -1) AS slot
      FROM (
        SELECT span_id, span_from, span_to, end_ms,
          if(start_ms >= 0 AND arrayCount((from_ms, until_ms) -> assumeNotNull(start_ms) >= from_ms AND assumeNotNull(start_ms) < until_ms, from_ms_list, until_ms_list) = 1, nullIf(arraySum((from_ms, until_ms, value_ms, slope) -> if(assumeNotNull(start_ms) >= from_ms AND assumeNotNull(start_ms) < until_ms, value_ms + slope * (assumeNotNull(start_ms) - from_ms), 0), from_ms_list, until_ms_list, value_ms_list, slope_list), -1), NULL) AS start_open
        FROM (
          SELECT span_id, span_from, span_to, end_ms, start_ms, from_ms_list, until_ms_list, value_ms_list, slope_list
          FROM (
            SELECT span_id, span_from, span_to, end_ms, start_ms, ifNull(toInt64(intDiv(start_ms, 86400000)), -1) AS slot
            FROM (
              SELECT "id" AS span_id,
                "from_at" AS span_from,
                "to_at" AS span_to,
                toUnixTimestamp64Milli(toDateTime64("from_at", 3)) AS start_ms,
                toUnixTimestamp64Milli(toDateTime64("to_at", 3)) AS end_ms
              FROM "span" AS q
            ) AS m
          ) AS s
          ALL LEFT JOIN (
            SELECT slot, groupArray(from_ms) AS from_ms_list, groupArray(until_ms) AS until_ms_list, groupArray(ifNull(value_ms, -1)) AS value_ms_list, groupArray(slope) AS slope_list
            FROM "dueby_piece"
            GROUP BY slot
          ) AS p USING (slot)
          SETTINGS join_use_nulls = 0
        ) AS m
      ) AS m
    ) AS s
    ALL LEFT JOIN (
      SELECT slot, groupArray(from_ms) AS from_ms_list, groupArray(until_ms) AS until_ms_list, groupArray(ifNull(value_ms, -1)) AS value_ms_list, groupArray(slope) AS slope_list
      FROM "dueby_piece"
      GROUP BY slot
    ) AS p USING (slot)
    SETTINGS join_use_nulls = 0
  ) AS m
) AS b;

DROP TABLE IF EXISTS "dueby_open_added";

CREATE VIEW "dueby_open_added" AS
SELECT span_id AS "id", span_from AS "from_at", span_add AS "add_ms",
  fromUnixTimestamp64Milli(added_ms, 'UTC') AS added_at
FROM (
  SELECT span_id, span_from, span_add, CASE WHEN span_add = 0 THEN start_ms WHEN span_add > 0 THEN worked_ms + 1 ELSE worked_ms END AS added_ms
  FROM (
    SELECT span_id, span_from, span_add, start_ms,
      if(work_ms >= 0 AND arrayCount((open_before_ms, open_until_ms) -> assumeNotNull(work_ms) >= open_before_ms AND assumeNotNull(work_ms) < open_until_ms, open_before_ms_list, open_until_ms_list) = 1, arraySum((open_before_ms, open_until_ms, opened_at_ms) -> if(assumeNotNull(work_ms) >= open_before_ms AND assumeNotNull(work_ms) < open_until_ms, opened_at_ms + (assumeNotNull(work_ms) - open_before_ms), 0), open_before_ms_list, open_until_ms_list, opened_at_ms_list), NULL) AS worked_ms
    FROM (
      SELECT span_id, span_from, span_add, start_ms, work_ms, open_before_ms_list, open_until_ms_list, opened_at_ms_list
      FROM (
        SELECT span_id, span_from, span_add, start_ms, work_ms, ifNull(toInt64(intDiv(work_ms, 28800000)), -1) AS slot
        FROM (
          SELECT span_id, span_from, span_add, start_ms, start_open + span_add - CASE WHEN span_add > 0 THEN 1 ELSE 0 END AS work_ms
          FROM (
            SELECT span_id, span_from, span_add, start_ms,
              if(start_ms >= 0 AND arrayCount((from_ms, until_ms) -> assumeNotNull(start_ms) >= from_ms AND assumeNotNull(start_ms) < until_ms, from_ms_list, until_ms_list) = 1, nullIf(arraySum((from_ms, until_ms, value_ms, slope) -> if(assumeNotNull(start_ms) >= from_ms AND assumeNotNull(start_ms) < until_ms, value_ms + slope * (assumeNotNull(start_ms) - from_ms), 0), from_ms_list, until_ms_list, value_ms_list, slope_list), -1), NULL) AS start_open
            FROM (
              SELECT span_id, span_from, span_add, start_ms, from_ms_list, until_ms_list, value_ms_list, slope_list
              FROM (
                SELECT span_id, span_from, span_add, start_ms, ifNull(toInt64(intDiv(start_ms, 86400000)), -1) AS slot
                FROM (
                  SELECT "id" AS span_id,
                    "from_at" AS span_from,
                    "add_ms" AS span_add,
                    toUnixTimestamp64Milli(toDateTime64("from_at", 3)) AS start_ms
                  FROM "span" AS q
                ) AS m
              ) AS s
              ALL LEFT JOIN (
                SELECT slot, groupArray(from_ms) AS from_ms_list, groupArray(until_ms) AS until_ms_list, groupArray(ifNull(value_ms, -1)) AS value_ms_list, groupArray(slope) AS slope_list
                FROM "dueby_piece"
                GROUP BY slot
              ) AS p USING (slot)
              SETTINGS join_use_nulls = 0
            ) AS m
          ) AS w
        ) AS v
      ) AS s
      ALL LEFT JOIN (
        SELECT slot, groupArray(open_before_ms) AS open_before_ms_list, groupArray(open_until_ms) AS open_until_ms_list, groupArray(opened_at_ms) AS opened_at_ms_list
        FROM "dueby_opening"
        GROUP BY slot
      ) AS p USING (slot)
      SETTINGS join_use_nulls = 0
    ) AS m
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
ALL LEFT JOIN (
  SELECT fact, coalesce(content, '') AS loaded FROM "dueby_stamp"
) AS s USING (fact)
WHERE coalesce(loaded, '') <> expected;

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

-- opening_rows: Rows of dueby_opening are missing, or occur twice.
SELECT found_total, stamped_total
FROM (SELECT toString(count(*)) AS found_total FROM "dueby_opening") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'opening_rows') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- opening_covered: The rows of dueby_opening leave a gap, or overlap.
SELECT found_total, stamped_total
FROM (SELECT toString(coalesce(sum(open_until_ms - open_before_ms), 0)) AS found_total FROM "dueby_opening") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'opening_covered') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- opening_key: Rows of dueby_opening have the same key.
SELECT slot, open_before_ms, count(*) AS found_rows FROM "dueby_opening" GROUP BY slot, open_before_ms HAVING count(*) > 1;

-- business_day_rows: Rows of dueby_business_day are missing, or occur twice.
SELECT found_total, stamped_total
FROM (SELECT toString(count(*)) AS found_total FROM "dueby_business_day") AS a
CROSS JOIN (SELECT max(content) AS stamped_total FROM "dueby_stamp" WHERE fact = 'business_day_rows') AS b
WHERE stamped_total IS NULL OR found_total <> stamped_total;

-- business_day_covered: The rows of dueby_business_day leave a gap, or overlap.
SELECT found_total, stamped_total
FROM (SELECT toString(coalesce(sum(until_ms - from_ms), 0)) AS found_total FROM "dueby_business_day") AS a
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
