import { checkCommand } from './command.mjs'
import { checkDueTimes } from './due-times.mjs'
import { checkEmptyTables } from './empty-tables.mjs'
import { checkOddColumns } from './odd-columns.mjs'
import { checkOpenTime } from './open-time.mjs'
import { checkOtherTimes } from './other-times.mjs'

/** Everything that is tested with one engine. */
export async function oneEngine(open, { rows }) {
  const session = await open()
  console.log(await session.version())
  try {
    await checkDueTimes(session, 'gladly', rows)
    await checkDueTimes(session, 'odd', rows)
    // Debian's ClickHouse has no other types, and does not read files itself.
    if (session.dialect !== 'clickhouse') {
      await checkOtherTimes(session, rows)
      await checkCommand(session, rows)
    }
    for (const name of ['berlin', 'havana']) await checkOpenTime(session, name, rows)
    await checkEmptyTables(session)
    await checkOddColumns(session)
  } finally {
    await session.stop()
  }
}
