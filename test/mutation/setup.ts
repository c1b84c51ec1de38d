import fc from 'fast-check'

// A failed law kills the mutant. The smallest failing case is not needed.
fc.configureGlobal({ endOnFailure: true })
