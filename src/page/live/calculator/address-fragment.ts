import type { PolicyNames } from '../../policy-parts/names-in'
import { isForCalculator, readFragment, type Shared, writeFragment } from './fragment'

/** The fragment of the page's address, which keeps the question. */
export interface AddressFragment {
  /** The question in the address; `undefined` if the fragment does not belong to the calculator. */
  read(): Shared | 'broken' | undefined
  /** Writes a question into the address. Without one, removes an earlier one. */
  write(question: Shared | undefined): void
  /** Calls a function when somebody changes the address. Returns a function that stops it. */
  watch(changed: () => void): () => void
}

/** Gives access to the address of this page. */
export function addressFragment(names: PolicyNames): AddressFragment {
  return {
    read() {
      const { hash } = location
      return isForCalculator(hash) ? (readFragment(hash, names) ?? 'broken') : undefined
    },
    write(question) {
      const { hash, pathname, search } = location
      const next = question ? writeFragment(question) : ''
      // Another fragment is a place on the page.
      if (next === hash || (next === '' && !isForCalculator(hash))) return
      history.replaceState(history.state, '', next === '' ? pathname + search : next)
    },
    watch(changed) {
      window.addEventListener('hashchange', changed)
      return () => window.removeEventListener('hashchange', changed)
    },
  }
}
