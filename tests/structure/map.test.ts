import { cruise, type ICruiseResult, type IFlattenedRuleSet, type IForbiddenRuleType } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files'

const roots = ['app', 'components', 'lib', 'scripts', 'tests', 'server.ts', 'proxy.ts']

/** What each layer may import, besides itself and packages. One line of the map a row; whatever is not named is forbidden. */
const map: Record<string, readonly string[]> = {
  'lib/domain': [],
  'lib/schemas': ['lib/domain'],
  'lib/text': ['lib/domain'],
  'lib/db': ['lib/domain', 'lib/schemas', 'lib/auth/scope', 'lib/auth/role'],
  'lib/auth': ['lib/db', 'lib/domain'],
  'lib/loaders': ['lib/auth', 'lib/db', 'lib/domain', 'lib/import', 'lib/text'],
  'lib/commands': ['lib/auth', 'lib/db', 'lib/domain', 'lib/schemas', 'lib/import', 'lib/export', 'lib/text/lexicon', 'lib/text/mail'],
  // The post office: it sends what commands have queued, with the server and not with a request.
  'lib/mail': ['lib/db', 'lib/domain'],
  'lib/import': ['lib/domain', 'lib/schemas', 'lib/text/lexicon', 'lib/text/parse-number'],
  'lib/export': ['components', 'lib/text', 'lib/domain', 'lib/schemas'],
  components: ['lib/text', 'lib/domain', 'lib/schemas'],
  'app/(public)': ['lib/loaders/published-edition', 'components', 'lib/text', 'lib/domain'],
  app: ['components', 'lib/auth', 'lib/loaders', 'lib/commands', 'lib/import', 'lib/export', 'lib/schemas', 'lib/text', 'lib/domain'],
}

function escape(text: string): string {
  return text.replaceAll(/[()[\].*+?^$|\\]/g, String.raw`\$&`)
}

function layerRule([layer, allowed]: [string, readonly string[]]): IForbiddenRuleType {
  const from = layer === 'app' ? { path: '^app/', pathNot: String.raw`^app/\(public\)/` } : { path: `^${escape(layer)}/` }
  const may = [`${layer === 'app/(public)' ? 'app' : layer}/`, ...allowed].map((path) => escape(path)).join('|')
  return {
    name: layer,
    comment: `${layer} imports ${allowed.join(', ') || 'nothing but itself'}`,
    severity: 'error',
    from,
    to: { path: '^(app|components|lib|prisma|scripts|tests)/', pathNot: `^(${may})` },
  }
}

const rules: IFlattenedRuleSet = {
  forbidden: [
    ...Object.entries(map).map(layerRule),
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no missing modules', severity: 'error', from: { pathNot: '^tests/structure/' }, to: { couldNotResolve: true } },
    {
      name: 'only lib/db opens the database',
      severity: 'error',
      from: { path: '^(app|components|lib|proxy)', pathNot: '^lib/db/' },
      to: { path: '(^lib/db/client|node_modules/(@prisma|pg)/)' },
    },
    {
      name: 'the domain has no packages',
      severity: 'error',
      from: { path: '^lib/domain/' },
      to: { dependencyTypes: ['npm', 'core', 'npm-dev'] },
    },
    {
      name: 'the published tree',
      severity: 'error',
      from: { path: '^server.ts$' },
      to: { path: '^(app|lib|components|scripts)/', pathNot: String.raw`^(lib/loaders/published-edition|lib/export/site/|lib/mail/post-office|components/|lib/text/|lib/domain/)` },
    },
    { name: 'the product does not import tests', severity: 'error', from: { path: '^(app|components|lib|server)' }, to: { path: '^(tests|scripts)/' } },
  ],
}

async function violations(): Promise<string[]> {
  const { output } = await cruise(
    roots,
    {
      ruleSet: rules,
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: ['node_modules', 'lib/db/client'] },
      exclude: { path: ['lib/db/client/internal', 'lib/db/client/models', 'lib/db/client/client.ts$'] },
      tsConfig: { fileName: 'tsconfig.json' },
      // Packages that are entered through their `exports` alone.
      enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'require', 'default', 'types'] },
    },
    {},
    { tsConfig: extractTSConfig('tsconfig.json') },
  )
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`)
}

describe('the map of layers', () => {
  it('imports go one way, without cycles, and each layer only where it may', async () => {
    expect(await violations()).toEqual([])
  })
})

describe('scope', () => {
  it('is minted at the gate and by scripts only, so every query proves where it comes from', () => {
    const minters = sourceFiles(['app', 'components', 'lib', 'server.ts', 'proxy.ts']).filter(({ text }) => /\bmint(Municipality|Committee)Scope\b/.test(text))
    expect(minters.map(({ path }) => path)).toEqual(['lib/auth/gate.ts', 'lib/auth/scope.ts'])
  })
})
