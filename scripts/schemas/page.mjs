// The tables of docs/json.md: one for each kind of object, with a row for each of its keys.

const SECTIONS = [
  ['Policy', 'policy'],
  ['Priority', 'priority'],
  ['Guidance of a priority', 'guidance'],
  ['Exception', 'exception'],
  ['Warning', 'warning'],
  ['Schedule', 'weeklySchedule'],
  ['Season', 'weeklySchedule.seasons'],
  ['Combined schedule', 'union', 'intersection', 'difference', 'succession'],
  ['Holiday', 'holiday'],
  ['Special hours', 'specialHours'],
  ['Yearly date', 'yearlyDate'],
  ['Clock change', 'zoneChanges'],
]

/** The page with the tables of the given definitions between its marks. */
export function withTables(page, definitions) {
  const sections = SECTIONS.map(([title, ...names]) => {
    const keys = new Map()
    const forms = names.flatMap((name) => {
      const [kind, key] = name.split('.')
      return formsOf(key ? definitions[kind].properties[key] : definitions[kind])
    })
    for (const { properties, required = [] } of forms)
      for (const [key, { description }] of Object.entries(properties)) {
        const isRequired = required.includes(key) && forms.every((form) => form.required?.includes(key))
        keys.set(key, [`\`${key}\`${isRequired ? ' (required)' : ''}`, description.replaceAll('|', '\\|')])
      }
    return `### ${title}\n\n${table(['key', 'meaning'], [...keys.values()])}`
  })
  const marks = /(<!-- keys: written by scripts\/schemas\.mjs -->)[\s\S]*(<!-- \/keys -->)/
  return page.replace(marks, (_, start, end) => `${start}\n\n${sections.join('\n\n')}\n\n${end}`)
}

/** The objects with known keys among the forms of a definition. */
function formsOf(schema) {
  if (schema.properties) return [schema]
  return [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])].flatMap(formsOf)
}

function table(head, rows) {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)))
  const line = (cells, fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column], fill)).join(' | ')} |`
  return [line(head), line(['', ''], '-'), ...rows.map((row) => line(row))].join('\n')
}
