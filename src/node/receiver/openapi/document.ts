/** The description of the receiver for machines: OpenAPI 3.1, made of the tables beside this file. */
import {PROOF_HEADER} from '../proof.js';
import {isAdmin, keyOf, type Operation, OPERATIONS} from './operations.js';
import {ref, type Schema, SCHEMAS} from './schemas.js';

const KEY: Schema = {type: 'string', pattern: '^[!-~]{1,200}$'};

const PROOF: Schema = {
  name: PROOF_HEADER,
  in: 'header',
  description: 'Base64 of {"challenge", "solution"}, after a 428',
  schema: {type: 'string'},
};

const content = (type: string, schema: Schema): Schema => ({content: {[type]: {schema}}});

function parametersOf(route: string, {query = {}}: Operation): readonly Schema[] {
  const key = keyOf(route);
  const inPath = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: {type: 'string'},
  }));
  const inQuery = Object.entries(query).map(([name, words]) => ({name, in: 'query', schema: querySchema(words)}));
  return [
    ...inPath,
    ...inQuery,
    ...(key ? [{name: 'Idempotency-Key', in: 'header', required: key === 'required', schema: KEY}] : []),
    ...(key === 'required' ? [PROOF] : []),
  ];
}

function querySchema(words: readonly string[] | 'text' | 'page'): Schema {
  if (words === 'page') return {type: 'integer', minimum: 1};
  return words === 'text' ? {type: 'string'} : {enum: words};
}

function responsesOf(route: string, {replies, problems = []}: Operation): Schema {
  const all = isAdmin(route) ? [401, 403, ...problems] : problems;
  const good = Object.entries(replies).map(([status, reply]) => [
    status,
    {description: status === '204' ? 'Done' : 'As asked', ...replyContent(reply)},
  ]);
  const bad = all.map((status) => [
    status,
    {description: 'See title', ...content('application/problem+json', ref('Problem'))},
  ]);
  return Object.fromEntries([...good, ...bad]) as Schema;
}

function replyContent(reply: Operation['replies'][number]): Schema {
  if (reply === null || reply === undefined) return {};
  if (typeof reply === 'string') return content('application/json', ref(reply));
  return {content: Object.fromEntries(reply.map((type) => [type, {}]))};
}

const operationOf = (route: string, operation: Operation): Schema => ({
  summary: operation.summary,
  parameters: parametersOf(route, operation),
  requestBody: operation.body && {required: true, ...content('application/json', ref(operation.body))},
  responses: responsesOf(route, operation),
  security: isAdmin(route) ? [{token: []}] : undefined,
});

export function openApi(): object {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const [route, operation] of Object.entries(OPERATIONS)) {
    const [method = '', path = ''] = route.split(' ');
    paths[path] = {...paths[path], [method.toLowerCase()]: operationOf(route, operation)};
  }
  return {
    openapi: '3.1.0',
    info: {title: 'Tarjotin receiver', version: '1', license: {name: 'MIT', identifier: 'MIT'}},
    paths,
    components: {schemas: SCHEMAS, securitySchemes: {token: {type: 'http', scheme: 'bearer'}}},
  };
}
