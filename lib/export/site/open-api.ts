import { z } from 'zod'
import { READ_API_SCHEMAS } from '@/lib/schemas/read-api'
import { readApiText } from '@/lib/text/open-data'

type SchemaName = keyof typeof READ_API_SCHEMAS
type Json = Record<string, unknown>

const { operations, parameters, fields } = readApiText
const KEY = { type: 'string', pattern: '^[a-z0-9-]+$' }

/** Gives each field of a schema its words; a field within a field has its own. */
function described(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(described)
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id')
  return Object.fromEntries(entries.map(([key, inner]) => [key, key === 'properties' ? describedFields(inner as Json) : described(inner)]))
}

function describedFields(properties: Json): Json {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      if (!(name in fields)) throw new Error(`The field ${name} of the read API has no words: add them to readApiText.fields.`)
      return [name, { ...(described(schema) as Json), description: fields[name as keyof typeof fields] }]
    }),
  )
}

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(READ_API_SCHEMAS)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, described(schema)]))
}

function content(name: SchemaName, mediaType = 'application/json'): Json {
  return { [mediaType]: { schema: { $ref: `#/components/schemas/${name}` } } }
}

const problem = (description: string) => ({ description, content: content('Problem', 'application/problem+json') })

function inPath(name: keyof typeof parameters): Json {
  const schema = name === 'number' ? { type: 'integer', minimum: 1 } : KEY
  return { name, in: 'path', required: true, description: parameters[name], schema }
}

function inQuery(name: keyof typeof parameters): Json {
  const schema = name === 'year' ? { type: 'string', pattern: '^\\d{4}$' } : KEY
  return { name, in: 'query', required: false, description: parameters[name], schema }
}

function read(operation: keyof typeof operations, answer: SchemaName, asked: readonly Json[]): Json {
  const hasFilter = asked.some((parameter) => parameter.in === 'query')
  return {
    get: {
      operationId: operation,
      summary: operations[operation],
      parameters: asked,
      responses: {
        200: { description: readApiText.found, content: content(answer) },
        304: { description: readApiText.unchanged },
        ...(hasFilter ? { 400: problem(readApiText.badFilter) } : {}),
        404: problem(readApiText.notFound),
      },
    },
  }
}

/**
 * The read API as an OpenAPI 3.1 document, made of the schemas that type its answers.
 * @param origin where the site stands: https://rapporter.example.se
 * @param licence name and address of the data's licence
 */
export function openApiDocument(origin: string, licence: { readonly name: string; readonly url: string }): Json {
  return {
    openapi: '3.1.0',
    info: { title: readApiText.title, description: readApiText.description, version: '1', license: licence },
    servers: [{ url: `${origin}/rapporter/api/v1` }],
    security: [],
    paths: {
      '/municipalities.json': read('municipalities', 'MunicipalityList', []),
      '/committees.json': read('committees', 'CommitteeList', [inQuery('municipality')]),
      '/editions.json': read('editions', 'EditionList', [inQuery('municipality'), inQuery('committee'), inQuery('year')]),
      '/editions/{municipality}/{committee}/{report}/{number}.json': read('edition', 'Edition', [
        inPath('municipality'),
        inPath('committee'),
        inPath('report'),
        inPath('number'),
      ]),
      '/indicators/{municipality}/{committee}.json': read('indicators', 'IndicatorList', [inPath('municipality'), inPath('committee')]),
    },
    components: { schemas: componentSchemas() },
  }
}
