/** Throws unless exactly the checks with these names find something. */
export async function assertFinds(session, { checks }, expected) {
  const finding = []
  for (const { name, sql } of checks) {
    if ((await session.rows(`select count(*) from (${sql}) as found`))[0][0] !== '0') finding.push(name)
  }
  const [found, wanted] = [finding, expected].map((names) => [...names].sort().join(', '))
  if (found !== wanted) throw new Error(`These checks find something: '${found}'. Expected: '${wanted}'.`)
}

export const assertFindsNothing = (session, sql) => assertFinds(session, sql, [])
