import fc from 'fast-check'

/** A law is tried on fewer examples for each mutant: the tables of cases notice most of them. */
fc.configureGlobal({ numRuns: 3 })
