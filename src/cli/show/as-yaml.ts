import type { AnyPolicy } from 'dueby'
// In the bundle, only a static import has the names of this package. So this file is what is loaded late.
import { stringify } from 'yaml'

/** A policy as YAML, which `--policy` reads again. */
export function asYaml(policy: AnyPolicy): string {
  return stringify(policy, { lineWidth: 110 })
}
