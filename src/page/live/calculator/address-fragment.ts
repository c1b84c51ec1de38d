import type { PolicyNames } from '../../policy-parts/names-in'
import { isForCalculator, readFragment, type Shared, writeFragment } from './fragment'

/** The fragment of the page's address, which keeps the question. */
export interface AddressFragment {
  /** The question in the address. Nothing if the fragment is none of the calculator. */
  read(): Shared | 'broken' | undefined
  /** Keeps a question. Without one, an earlier one is taken out. */
  write(question: Shared | undefined): void
  /** Calls a function when somebody changes the address. Returns how to stop it. */
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
