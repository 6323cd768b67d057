/** `tarjotin receiver` as it is installed: a process, its messages and how it ends. */
import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {needBuild} from '../../helpers/need-build.js';

needBuild('node');
needBuild('admin');

const folder = mkdtempSync(join(tmpdir(), 'tarjotin-command-'));
const started: ChildProcess[] = [];
after(() => {
  // Of a test that failed one may still run.
  for (const process of started) process.kill('SIGKILL');
  rmSync(folder, {recursive: true, force: true});
});

const FORM = {id: 'palaute', title: 'Palaute', items: [{id: 'sana', kind: 'text', text: 'Sana?'}]};

class Command {
  readonly process: ChildProcess;
  out = '';
  err = '';
  readonly ended: Promise<number | null>;

  constructor(settings: object, env: Record<string, string> = {}) {
    const file = join(folder, 'receiver.json');
    writeFileSync(file, JSON.stringify(settings));
    this.process = spawn(process.execPath, ['dist/node/cli.js', 'receiver', '--config', file, '--port', '0'], {
      env: {PATH: process.env['PATH'], ...env},
    });
    started.push(this.process);
    this.process.stdout?.on('data', (chunk) => void (this.out += String(chunk)));
    this.process.stderr?.on('data', (chunk) => void (this.err += String(chunk)));
    this.ended = new Promise((resolve) => void this.process.once('close', resolve));
  }

  /** The address that it prints. */
  async url(): Promise<string> {
    for (;;) {
      const url = /listens on (http:\S+)/.exec(this.out)?.[1];
      if (url) return url;
      if (this.process.exitCode !== null || this.process.signalCode !== null) throw new Error(this.err);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

describe('tarjotin receiver', () => {
  test('prints its address, takes an answer, and ends in peace when it is told to', async () => {
    const command = new Command({forms: {palaute: {form: FORM}}});
    const url = await command.url();
    const reply = await fetch(`${url}/answers/palaute`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'Idempotency-Key': 'secret-key'},
      body: JSON.stringify({answers: {sana: ['Salaisuus']}}),
    });
    assert.equal(reply.status, 201);
    await reply.text();
    command.process.kill('SIGTERM');
    assert.equal(await command.ended, 0, command.err);
  });

  test('serves the page for administrators, with scripts of its own alone', async () => {
    const command = new Command({database: 'admin.db', forms: {palaute: {form: FORM}}});
    const reply = await fetch(`${await command.url()}/admin`);
    assert.match(await reply.text(), /<tarjotin-admin>/);
    assert.match(reply.headers.get('Content-Security-Policy') ?? '', /^default-src 'self';/);
    command.process.kill('SIGTERM');
    await command.ended;
  });

  test('logs neither what was written, nor keys, nor addresses', async () => {
    const command = new Command({database: 'log.db', forms: {palaute: {form: FORM}}});
    const url = await command.url();
    const send = (body: string, key: string) =>
      fetch(`${url}/answers/palaute`, {
        method: 'POST',
        headers: {'Content-Type': 'application/json', 'Idempotency-Key': key, 'X-Forwarded-For': '203.0.113.9'},
        body,
      }).then((reply) => reply.text());
    await send(JSON.stringify({answers: {sana: ['Salaisuus']}}), 'secret-key');
    await send('{"answers": Salaisuus', 'secret-key-2');
    await (await fetch(`${url}/comments/Salaisuus?x=Salaisuus`)).text();
    command.process.kill('SIGINT');
    await command.ended;
    assert.match(command.out, /"route":"\/answers\/:form","status":201/);
    assert.match(command.out, /"status":400/);
    // Its own address is said at the start alone.
    const log = command.out.split('\n').filter((line) => !line.includes('isten')).join('\n');
    for (const secret of ['Salaisuus', 'secret-key', '127.0.0.1', '203.0.113.9'])
      assert.ok(!log.includes(secret), secret);
    assert.equal(command.err, '');
  });

  test('says in one line what is wrong with its settings, and ends with 1', async () => {
    const command = new Command({forms: {palaute: {form: FORM, closes: 'joskus'}}});
    assert.equal(await command.ended, 1);
    assert.equal(
      command.err.trim(),
      '✖ forms.palaute.closes: not a time. Write 2026-11-24, 2026-11-24T16:00 or 2026-11-24T14:00:00Z.',
    );
  });

  test('says that the database cannot be made', async () => {
    const command = new Command({database: 'none/answers.db', forms: {palaute: {form: FORM}}});
    assert.equal(await command.ended, 1);
    assert.match(command.err, /^✖ The database \S+answers\.db cannot be used: ENOENT/);
  });

  test('keeps what visitors wrote from other users of the machine', {skip: process.platform === 'win32'}, async () => {
    const command = new Command({database: 'own.db', forms: {palaute: {form: FORM}}});
    await command.url();
    for (const file of ['own.db', 'own.db-wal']) assert.equal(statSync(join(folder, file)).mode & 0o777, 0o600, file);
    command.process.kill('SIGTERM');
    await command.ended;
  });

  test('says that the database cannot be reached, without its password', async () => {
    const command = new Command(
      {forms: {palaute: {form: FORM}}},
      {DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/none'},
    );
    assert.equal(await command.ended, 1);
    assert.match(command.err, /^✖ The database postgres:\/\/127\.0\.0\.1:1\/none cannot be used/);
    assert.ok(!command.err.includes('hunter2'));
  });
});
