/** What is sent and what comes back, as JSON Schema. */

export type Schema = Readonly<Record<string, unknown>>;

const text: Schema = {type: 'string'};
const count: Schema = {type: 'integer', minimum: 0};
/** Null: too few people to be shown. */
const publicCount: Schema = {type: ['integer', 'null'], minimum: 0};
const languages: Schema = {type: 'object', additionalProperties: text};
const moment: Schema = {type: 'string', format: 'date-time'};
const truth: Schema = {type: 'boolean'};
const roundStatus: Schema = {enum: ['open', 'notYet', 'closed']};
const value: Schema = {anyOf: [{type: ['string', 'number', 'boolean']}, object({other: text}, ['other'])]};

export function object(properties: Schema, required: readonly string[] = []): Schema {
  return {type: 'object', properties, required};
}

export const listOf = (items: Schema): Schema => ({type: 'array', items});
export const ref = (name: keyof typeof SCHEMAS): Schema => ({$ref: `#/components/schemas/${name}`});

/** What the signs of a machine are made of. */
const signs = {
  inLanguage: {enum: ['fi', 'sv', 'en']},
  elapsed: {type: 'number', description: 'Milliseconds that the form was open; left out when what was written is of an earlier time'},
  website: {type: 'string', description: 'Empty: people do not see it'},
};

/** Of altcha-lib: the first `counter` whose SHA-256 of salt, nonce and counter begins with `keyPrefix`. */
const challenge = object(
  {
    parameters: object(
      {algorithm: {const: 'SHA-256'}, nonce: text, salt: text, keyPrefix: text, cost: count, expiresAt: count},
      ['algorithm', 'nonce', 'salt', 'keyPrefix', 'cost', 'expiresAt'],
    ),
    signature: text,
  },
  ['parameters', 'signature'],
);

const comment = {
  '@id': text,
  text,
  author: object({name: text}, ['name']),
  dateCreated: moment,
  isAnswer: {const: true},
};
const commentStatus: Schema = {enum: ['waiting', 'approved', 'hidden']};
const commentRequired = ['@id', 'text', 'dateCreated'];

const moderated = object(
  {
    ...comment,
    thread: text,
    parent: text,
    inReplyTo: object(comment, commentRequired),
    answers: listOf(object(comment, commentRequired)),
    status: commentStatus,
    inLanguage: text,
    suspected: truth,
  },
  [...commentRequired, 'thread', 'status'],
);

const itemResult = object(
  {
    '@id': text,
    kind: text,
    text: languages,
    answered: publicCount,
    counts: listOf(
      object({value: {type: ['string', 'number', 'boolean']}, text: languages, count: publicCount}, ['value', 'count']),
    ),
    other: publicCount,
    mean: {type: 'number'},
    nps: {type: 'number', minimum: -100, maximum: 100},
  },
  ['@id', 'kind', 'text', 'answered'],
);

export const SCHEMAS = {
  Answer: object({answers: {type: 'object', additionalProperties: listOf(value)}, subject: text, ...signs}, [
    'answers',
  ]),
  NewComment: object({text, name: text, parent: text, ...signs}, ['text']),
  Receipt: object({receipt: text, key: text}, ['receipt', 'key']),
  Problem: object(
    {
      status: {type: 'integer'},
      title: text,
      errors: listOf(object({field: text, message: text}, ['field'])),
      challenge,
    },
    ['status', 'title'],
  ),
  Thread: object(
    {
      '@id': text,
      name: languages,
      intro: languages,
      opens: moment,
      closes: moment,
      status: roundStatus,
      total: count,
      comments: listOf(
        object({...comment, replies: listOf(object(comment, commentRequired))}, [...commentRequired, 'replies']),
      ),
      next: {type: 'string', format: 'uri-reference'},
    },
    ['@id', 'status', 'total', 'comments'],
  ),
  Results: object({'@id': text, total: publicCount, items: listOf(itemResult)}, ['@id', 'total', 'items']),
  Moderated: moderated,
  States: object({comments: listOf(object({'@id': text, status: commentStatus}, ['@id', 'status']))}, ['comments']),
  Suspected: object(
    {
      total: count,
      definition: {type: 'object'},
      answers: listOf(
        object(
          {
            receipt: text,
            date: moment,
            inLanguage: text,
            subject: text,
            answers: {type: 'object', additionalProperties: listOf(value)},
          },
          ['receipt', 'date', 'answers'],
        ),
      ),
    },
    ['total', 'definition', 'answers'],
  ),
  Queue: object({total: count, comments: listOf(moderated), next: {type: 'string', format: 'uri-reference'}}, [
    'total',
    'comments',
  ]),
  Threads: object(
    {
      threads: listOf(
        object({'@id': text, name: languages, status: roundStatus, waiting: count, approved: count, hidden: count}, [
          '@id',
          'status',
          'waiting',
          'approved',
          'hidden',
        ]),
      ),
    },
    ['threads'],
  ),
  HostAnswer: object({text, name: text}, ['text']),
  Forms: object(
    {
      forms: listOf(
        object(
          {
            '@id': text,
            title: languages,
            status: roundStatus,
            total: count,
            suspected: count,
            latest: moment,
            retentionDays: count,
          },
          ['@id', 'title', 'status', 'total', 'suspected'],
        ),
      ),
    },
    ['forms'],
  ),
  Embed: object(
    {
      version: {const: '1.0'},
      type: {const: 'rich'},
      provider_name: text,
      title: text,
      html: text,
      width: count,
      height: count,
      cache_age: count,
    },
    ['version', 'type', 'html', 'width', 'height'],
  ),
  Health: object({status: {const: 'ok'}}, ['status']),
  Definition: {type: 'object', description: 'form.schema.json, or a FHIR Questionnaire'},
} as const satisfies Readonly<Record<string, Schema>>;
