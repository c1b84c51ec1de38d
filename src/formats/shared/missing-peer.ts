import { DuebyError } from 'dueby'
import { issue, type Message } from '../../core/issue'

/** The error for an optional package that cannot be loaded. */
export function missingPeer(name: string): DuebyError {
  return new DuebyError([issue(MISSING_PEER, [], name, name)])
}

const MISSING_PEER: Message = {
  code: 'missing-peer',
  words: (received, name) => [
    `the package ${received} cannot be loaded`,
    `it to be installed: npm install ${name}`,
  ],
}
