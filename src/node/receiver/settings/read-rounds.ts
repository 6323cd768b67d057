/** The settings of one form and of one thread. */
import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {readForm} from '../../../form/read-form.js';
import type {Form} from '../../../form/types.js';
import {
  countOf,
  type Fields,
  fieldsOf,
  languagesOf,
  listOf,
  momentOf,
  oneOf,
  textOf,
  truthOf,
  webUrlOf,
  wrong,
} from './fields.js';
import {LANGUAGES} from '../messages.js';
import type {FormSettings, Notify, Round, ThreadSettings} from './types.js';

const ROUND = ['opens', 'closes', 'retentionDays', 'notify', 'proofOfWork'];

export async function readFormSettings(id: string, value: unknown, folder: string): Promise<FormSettings> {
  const path = `forms.${id}`;
  const fields = fieldsOf(value, path, ['form', 'results', ...ROUND]);
  const definition = await readDefinition(fields['form'], `${path}.form`, folder);
  const form = await checkedForm(definition, `${path}.form`);
  const round = readRound(fields, path);
  return {
    id,
    form,
    definition,
    isPublic: oneOf(['public'], fields['results'], `${path}.results`) === 'public',
    ...round,
    // What the form tells its visitors holds, unless the settings promise something else.
    retentionDays: round.retentionDays ?? form.retentionDays,
  };
}

export function readThreadSettings(id: string, value: unknown): ThreadSettings {
  const path = `threads.${id}`;
  const fields = fieldsOf(value, path, ['name', 'intro', 'moderation', ...ROUND]);
  return {
    id,
    name: languagesOf(fields['name'], `${path}.name`),
    intro: languagesOf(fields['intro'], `${path}.intro`),
    moderation: oneOf(['before', 'after'], fields['moderation'], `${path}.moderation`) ?? 'before',
    ...readRound(fields, path),
  };
}

/** The definition itself, or the path of a file that has it. */
async function readDefinition(value: unknown, path: string, folder: string): Promise<unknown> {
  if (value === undefined) return wrong(path, 'missing', 'Write the path of a form, or the form itself');
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(await readFile(resolve(folder, value), 'utf8'));
  } catch (error) {
    return wrong(
      path,
      `${resolve(folder, value)} cannot be read (${(error as Error).message})`,
      'Write the path of a JSON file',
    );
  }
}

async function checkedForm(definition: unknown, path: string): Promise<Form> {
  const {form, problems} = await readForm(definition);
  const first = problems.find(({effect}) => effect === 'refused');
  return (
    form ??
    wrong(
      [path, first?.path].filter(Boolean).join(' '),
      first?.message ?? 'not a form',
      first?.remedy ?? 'See docs/forms.md',
    )
  );
}

function readRound(fields: Fields, path: string): Round {
  const opens = momentOf(fields['opens'], `${path}.opens`);
  const closes = momentOf(fields['closes'], `${path}.closes`, true);
  if (opens !== undefined && closes !== undefined && closes <= opens)
    wrong(`${path}.closes`, 'before it opens', 'Write a later time');
  const retentionDays = countOf(fields['retentionDays'], `${path}.retentionDays`);
  return {
    opens,
    closes,
    retentionDays,
    notify: readNotify(fields['notify'], `${path}.notify`),
    proofOfWork: truthOf(fields['proofOfWork'], `${path}.proofOfWork`),
  };
}

function readNotify(value: unknown, path: string): Notify | undefined {
  if (value === undefined) return undefined;
  const fields = fieldsOf(value, path, ['email', 'language', 'webhook']);
  const email = listOf(fields['email'], `${path}.email`);
  const odd = email.findIndex((address) => !/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(address));
  if (odd >= 0) wrong(`${path}.email[${odd}]`, 'not an e-mail address', 'Write name@example.fi');
  return {
    email,
    language: oneOf(LANGUAGES, fields['language'], `${path}.language`),
    webhook: readWebhook(fields['webhook'], `${path}.webhook`),
  };
}

function readWebhook(value: unknown, path: string): Notify['webhook'] {
  if (value === undefined) return undefined;
  const fields = fieldsOf(value, path, ['url', 'secret']);
  const url = webUrlOf(fields['url'], `${path}.url`) ?? wrong(`${path}.url`, 'missing', 'Write https://…');
  const secret =
    textOf(fields['secret'], `${path}.secret`) ??
    wrong(`${path}.secret`, 'missing', 'Write a long random text that the other side has too');
  return {url, secret};
}
