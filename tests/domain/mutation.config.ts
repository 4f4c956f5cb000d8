import { mergeConfig } from 'vitest/config'
import domain from './vitest.config'

/** The attack with a solver takes a minute and would run for every mutant; what it proves is not killed by one character. */
export default mergeConfig(domain, {
  test: { exclude: ['tests/domain/suppression/attack.test.ts'], setupFiles: ['tests/domain/mutation-setup.ts'] },
})
