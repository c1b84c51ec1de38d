import { closest } from '../core/closest'

// Valid names that runtimes do not list, because they list one name for each zone. Many list the old one.
const ALIASES =
  'UTC US/Pacific US/Mountain US/Central US/Eastern US/Alaska US/Hawaii Asia/Kolkata Asia/Ho_Chi_Minh Asia/Kathmandu Asia/Yangon Europe/Kyiv America/Nuuk'

/**
 * The time zone that a misspelled name most likely meant. Cities are compared, and those of the named region come
 * first: `'Europe/Berln'`, `'Berlin'` and `'Germany/Berlin'` all mean `'Europe/Berlin'`.
 */
export function nearestZone(name: string): string | undefined {
  const wanted = name.trim().replaceAll(' ', '_')
  const region = wanted.slice(0, wanted.indexOf('/') + 1).toLowerCase()
  const zones = [...ALIASES.split(' '), ...(Intl.supportedValuesOf?.('timeZone') ?? [])]
  const nearby = zones.filter((zone) => zone.toLowerCase().startsWith(region))
  return byCity(wanted, nearby) ?? byCity(wanted, zones)
}

function byCity(wanted: string, zones: readonly string[]): string | undefined {
  const cities = zones.map(cityOf)
  const near = closest(cityOf(wanted), cities)
  return near === undefined ? undefined : zones[cities.indexOf(near)]
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1)
}
