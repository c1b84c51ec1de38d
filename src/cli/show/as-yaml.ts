import type { Policy } from 'dueby'
import { stringify } from 'yaml'

/** A policy as YAML, which `--policy` reads again. */
export function asYaml(policy: Policy): string {
  return stringify(policy, { lineWidth: 110 })
}
