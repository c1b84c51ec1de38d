import type { AnyPolicy } from 'dueby'
import { stringify } from 'yaml'

/** A policy as YAML, which `--policy` reads again. */
export function asYaml(policy: AnyPolicy): string {
  return stringify(policy, { lineWidth: 110 })
}
