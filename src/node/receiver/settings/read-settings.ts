/** The settings file: JSON in, checked settings out. Secrets come from the environment, never from the file. */
import {readFile} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {originOf} from '../../../lib/urls.js';
import {readFormSettings, readThreadSettings} from './read-rounds.js';
import {countOf, entriesOf, fieldsOf, listOf, SettingsError, textOf, webUrlOf, wrong} from './fields.js';
import type {Mail, Settings} from './types.js';

/** TARJOTIN_TOKEN, DATABASE_URL, SMTP_URL. */
export type Environment = Readonly<Record<string, string | undefined>>;

const KNOWN = ['forms', 'threads', 'origins', 'database', 'smtp', 'publicUrl', 'embed', 'rate', 'trustProxy'];
/** Shorter tokens can be guessed. */
const SHORTEST_TOKEN = 16;

/** Rejects with a SettingsError. */
export async function readSettingsFile(file: string, env: Environment): Promise<Settings> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
    wrong(file, `cannot be read (${error.code ?? 'unknown reason'})`, 'Name the file with --config receiver.json'),
  );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new SettingsError(`${file}: not JSON. ${(error as Error).message}`);
  }
  return readSettings(json, env, dirname(resolve(file)));
}

/** Paths in the settings are read against `folder`. Rejects with a SettingsError. */
export async function readSettings(json: unknown, env: Environment, folder: string): Promise<Settings> {
  const fields = fieldsOf(json, 'settings', KNOWN);
  const formSettings = entriesOf(fields['forms'], 'forms').map(([id, value]) => readFormSettings(id, value, folder));
  const forms = await Promise.all(formSettings);
  const threads = entriesOf(fields['threads'], 'threads').map(([id, value]) => readThreadSettings(id, value));
  if (!forms.length && !threads.length)
    wrong('settings', 'neither a form nor a thread', 'Add "forms" or "threads": there is nothing to receive');
  const mail = readMail(fields['smtp'], env['SMTP_URL']);
  const wantsMail = [...forms, ...threads].find(({notify}) => notify?.email.length);
  if (wantsMail && !mail)
    wrong(
      `${wantsMail.id}.notify.email`,
      'there is no mail server',
      'Set SMTP_URL in the environment and "smtp": {"from": "…"}',
    );
  return {
    forms: new Map(forms.map((form) => [form.id, form])),
    threads: new Map(threads.map((thread) => [thread.id, thread])),
    origins: readOrigins(fields['origins']),
    database: readDatabase(fields['database'], env['DATABASE_URL'], folder),
    token: readToken(env['TARJOTIN_TOKEN']),
    mail,
    publicUrl: webUrlOf(fields['publicUrl'], 'publicUrl'),
    embed: readEmbed(fields['embed']),
    rate: readRate(fields['rate']),
    trustProxy: readTrustProxy(fields['trustProxy']),
  };
}

function readOrigins(value: unknown): '*' | readonly string[] {
  if (value === '*') return '*';
  return listOf(value, 'origins').map((text, index) => {
    const origin = originOf(text);
    return origin === text
      ? origin
      : wrong(
          `origins[${index}]`,
          'not an origin',
          `Write ${origin?.startsWith('http') ? origin : 'https://www.example.fi'}, without a path`,
        );
  });
}

function readDatabase(value: unknown, url: string | undefined, folder: string): string {
  if (url === undefined) return resolve(folder, textOf(value, 'database') ?? 'tarjotin.db');
  return /^postgres(ql)?:\/\//.test(url)
    ? url
    : wrong('DATABASE_URL', 'not an address of PostgreSQL', 'Write postgres://user:password@host/database');
}

function readToken(token: string | undefined): string | undefined {
  if (token === undefined || token.length >= SHORTEST_TOKEN) return token;
  return wrong('TARJOTIN_TOKEN', `shorter than ${SHORTEST_TOKEN} characters`, 'Make one with: openssl rand -hex 24');
}

function readMail(value: unknown, server: string | undefined): Mail | undefined {
  if (value === undefined) return undefined;
  const from =
    textOf(fieldsOf(value, 'smtp', ['from'])['from'], 'smtp.from') ??
    wrong('smtp.from', 'missing', 'Write the address that e-mail comes from');
  if (server === undefined || !/^smtps?:\/\//.test(server))
    return wrong('SMTP_URL', 'no mail server in the environment', 'Set it to smtp://user:password@host:587');
  return {server, from};
}

function readEmbed(value: unknown): string | undefined {
  const page = webUrlOf(value, 'embed');
  if (page === undefined || /^[^?#]*\/embed\.html$/.test(page)) return page;
  return wrong('embed', 'not an address of embed.html', 'Write https://widgets.example/1/embed.html, without parameters');
}

function readRate(value: unknown): Settings['rate'] {
  const {address, thread} = fieldsOf(value ?? {}, 'rate', ['address', 'thread']);
  return {address: countOf(address, 'rate.address') ?? 60, thread: countOf(thread, 'rate.thread') ?? 120};
}

function readTrustProxy(value: unknown): boolean | string {
  return typeof value === 'boolean' ? value : (textOf(value, 'trustProxy') ?? false);
}
