/** Each change of the tables, in order. What has been released is never edited: a further change is a further one. */
import type {CreateTableBuilder, Kysely, Migration} from 'kysely';

const submission = <Table extends string>(table: CreateTableBuilder<Table, never>) =>
  table
    .addColumn('receipt', 'text', (column) => column.primaryKey())
    .addColumn('round', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('language', 'text')
    .addColumn('suspected', 'integer', (column) => column.notNull())
    .addColumn('date', 'bigint', (column) => column.notNull());

async function createAnswers(db: Kysely<never>): Promise<void> {
  await submission(db.schema.createTable('answers'))
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addUniqueConstraint('answers_once', ['round', 'key'])
    .execute();
  await db.schema.createIndex('answers_by_date').on('answers').columns(['round', 'date', 'receipt']).execute();
}

async function createComments(db: Kysely<never>): Promise<void> {
  await submission(db.schema.createTable('comments'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('parent', 'text', (column) => column.references('comments.receipt').onDelete('cascade'))
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('isAnswer', 'integer', (column) => column.notNull())
    .addUniqueConstraint('comments_once', ['round', 'key'])
    .execute();
  await db.schema.createIndex('comments_by_date').on('comments').columns(['round', 'status', 'date']).execute();
  await db.schema.createIndex('comments_by_parent').on('comments').columns(['parent']).execute();
}

async function createNotices(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('notices')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('round', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('waiting', 'integer', (column) => column.notNull())
    .addColumn('told', 'integer', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('dueAt', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('notices_once', ['channel', 'kind', 'round', 'target'])
    .execute();
}

async function createSecrets(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('secrets')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

async function createErased(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('erased')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .execute();
}

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '1-answers': {up: createAnswers},
  '2-comments': {up: createComments},
  '3-notices': {up: createNotices},
  '4-secrets': {up: createSecrets},
  '5-erased': {up: createErased},
};
