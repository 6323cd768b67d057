/** What comes out again: counts, exports, and what is deleted. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {strFromU8, unzipSync} from 'fflate';
import {readSettings} from '../../../src/node/receiver/settings/read-settings.js';
import {openDatabase} from '../../../src/node/receiver/store/database.js';
import {deleteExpired} from '../../../src/node/receiver/store/retention.js';
import {parseCsv} from '../../helpers/receiver/csv.js';
import {onEachDatabase} from '../../helpers/receiver/databases.js';
import {type Reply, type Running, runReceiver, TOKEN} from '../../helpers/receiver/run.js';

const FORM = {
  id: 'kysely',
  title: {fi: 'Kysely'},
  items: [
    {id: 'nps', kind: 'nps', text: {fi: 'Suosittelisitko?'}},
    {
      id: 'laji',
      kind: 'one',
      text: {fi: 'Laji?'},
      other: true,
      options: [
        {value: 'u', text: {fi: 'Uinti', en: 'Swimming'}},
        {value: 'k', text: {fi: 'Kuoro'}},
      ],
    },
    {id: 'ajat', kind: 'many', text: {fi: 'Ajat?'}, options: ['aamu', 'ilta']},
    {id: 'matka', kind: 'decimal', text: {fi: 'Matka?'}},
    {id: 'uudelleen', kind: 'boolean', text: {fi: 'Tuletko?'}},
    {id: 'sana', kind: 'longText', text: {fi: 'Sana on vapaa'}},
  ],
};

/** Text that spreadsheets would run, XML would break at, or that ends a cell. */
const NASTY = [
  `=HYPERLINK("http://evil.example";"x")`,
  '+358 40 123',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  'a";"b',
  'rivi\nrivi',
  '<b>&amp;_x0041_',
  '\u0007bell',
];

interface Item {
  readonly '@id': string;
  readonly answered: number | null;
  readonly counts?: readonly {readonly value: unknown; readonly count: number | null}[];
  readonly other?: number | null;
  readonly nps?: number;
  readonly mean?: number;
}

const itemOf = ({json}: Reply, id: string): Item | undefined =>
  (json['items'] as readonly Item[]).find((item) => item['@id'] === id);
const countsOf = (reply: Reply, id: string) => itemOf(reply, id)?.counts?.map(({value, count}) => [value, count]);

onEachDatabase('results', (newDatabase) => {
  let receiver: Running;
  before(async () => {
    const forms = {kysely: {form: FORM, results: 'public'}, pieni: {form: FORM, results: 'public'}, oma: {form: FORM}};
    receiver = await runReceiver(await newDatabase(), {forms});
    const send = (answers: object, more: object = {}, form = 'kysely') =>
      receiver.post(`/answers/${form}`, {answers, ...more});
    for (let person = 0; person < 12; person++) {
      await send(
        {
          nps: [person < 6 ? 10 : 3],
          laji: [person < 7 ? 'u' : person < 10 ? 'k' : {other: 'golf'}],
          ajat: ['aamu', 'ilta', 'aamu'],
          matka: [1.5],
          uudelleen: [person > 2],
        },
        {subject: 'ev/1'},
      );
    }
    for (const sana of NASTY) await send({sana: [sana]});
    await send({nps: [0]}, {website: 'bot'});
    for (let person = 0; person < 4; person++) await send({nps: [9]}, {}, 'pieni');
  });
  after(() => receiver.close());

  test('administrators see every count, without machines', async () => {
    const reply = await receiver.admin('GET', '/admin/api/results/kysely');
    assert.equal(reply.json['total'], 22);
    assert.deepEqual(countsOf(reply, 'laji'), [
      ['u', 7],
      ['k', 3],
    ]);
    assert.equal(itemOf(reply, 'laji')?.other, 2);
    assert.deepEqual(
      countsOf(reply, 'ajat'),
      [
        ['aamu', 12],
        ['ilta', 12],
      ],
      'who chose the same twice counts once',
    );
    assert.deepEqual(countsOf(reply, 'uudelleen'), [
      [true, 9],
      [false, 3],
    ]);
    assert.equal(itemOf(reply, 'nps')?.nps, 0);
    assert.equal(itemOf(reply, 'nps')?.mean, 6.5);
    assert.equal(itemOf(reply, 'sana')?.answered, 10);
    assert.ok(!reply.text.includes('golf') && !reply.text.includes('evil'), 'words of visitors are no results');
  });

  test('the public sees no count of fewer than five, nor what tells it', async () => {
    const reply = await receiver.get('/results/kysely');
    assert.equal(reply.json['total'], 22);
    assert.deepEqual(countsOf(reply, 'laji'), [
      ['u', 7],
      ['k', null],
    ]);
    assert.equal(itemOf(reply, 'laji')?.other, null);
    assert.deepEqual(
      countsOf(reply, 'uudelleen'),
      [
        [true, null],
        [false, null],
      ],
      'three noes would be what twelve less nine leave',
    );
    assert.equal(itemOf(reply, 'nps')?.nps, 0);
    assert.ok(!reply.text.includes('golf') && !reply.text.includes('evil'));
  });

  test('a form with fewer than five answers has no public results, nor has one that is not public', async () => {
    const small = await receiver.get('/results/pieni');
    assert.deepEqual(small.json, {'@id': 'pieni', total: null, items: []});
    assert.equal((await receiver.get('/results/oma')).status, 404);
  });

  test('forms are listed with their counts', async () => {
    const {json} = await receiver.admin('GET', '/admin/api/forms');
    const forms = (json['forms'] as readonly Record<string, unknown>[]).map((form) => [
      form['@id'],
      form['total'],
      form['suspected'],
      form['status'],
    ]);
    assert.deepEqual(forms, [
      ['kysely', 23, 1, 'open'],
      ['pieni', 4, 0, 'open'],
      ['oma', 0, 0, 'open'],
    ]);
  });

  test('CSV opens in Finnish Excel, and no cell of it is a formula', async () => {
    const response = await fetch(`${receiver.url}/admin/api/export/kysely?format=csv`, {
      headers: {Authorization: `Bearer ${TOKEN}`},
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.match(
      response.headers.get('Content-Disposition') ?? '',
      /^attachment; filename="kysely-\d{4}-\d\d-\d\d\.csv"$/,
    );
    const rows = parseCsv(new TextDecoder().decode(bytes));
    assert.equal(rows.length, 24);
    assert.deepEqual(rows[0]?.slice(5), [
      'nps: Suosittelisitko?',
      'laji: Laji?',
      'ajat: Ajat?',
      'matka: Matka?',
      'uudelleen: Tuletko?',
      'sana: Sana on vapaa',
    ]);
    assert.deepEqual(rows[1]?.slice(3), ['ev/1', '', '10', 'Uinti', 'aamu | ilta | aamu', '1,5', 'ei', '']);
    const texts = rows
      .slice(1)
      .map((row) => row[10] ?? '')
      .filter(Boolean);
    assert.deepEqual(
      texts,
      NASTY.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)),
    );
    for (const cell of rows.flat()) assert.ok(!/^[=+\-@\t\r]/.test(cell), cell);
    assert.equal(rows.filter((row) => row[4] === 'kone?').length, 1);
  });

  test('JSON lines hold what was sent', async () => {
    const {text} = await receiver.admin('GET', '/admin/api/export/kysely?format=jsonl');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as {readonly answers: {readonly sana?: readonly string[]}});
    assert.deepEqual(
      lines.flatMap(({answers}) => answers.sana ?? []),
      NASTY,
    );
  });

  test('the Excel file is one, and keeps texts as texts', async () => {
    const response = await fetch(`${receiver.url}/admin/api/export/kysely?format=xlsx`, {
      headers: {Authorization: `Bearer ${TOKEN}`},
    });
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    for (const name of ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/styles.xml'])
      assert.ok(part(name).startsWith('<?xml'), name);
    const sheet = part('xl/worksheets/sheet1.xml');
    assert.equal(sheet.match(/<row>/g)?.length, 24);
    assert.ok(sheet.includes('<c><v>1.5</v></c>'));
    assert.ok(
      sheet.includes('<c t="inlineStr" s="1"><is><t xml:space="preserve">=HYPERLINK('),
      'a text, quoted for whoever edits the cell',
    );
    assert.ok(!/<f[ >]/.test(sheet));
    assert.ok(sheet.includes('&lt;b&gt;&amp;amp;_x005F_x0041_'));
    assert.ok(!sheet.includes('\u0007'));
  });

  test('an unknown format or form says so', async () => {
    assert.equal((await receiver.admin('GET', '/admin/api/export/kysely?format=pdf')).status, 400);
    assert.equal((await receiver.admin('GET', '/admin/api/export/none')).status, 404);
  });

  test('an answer is erased when its giver asks', async () => {
    const {json} = await receiver.post('/answers/oma', {answers: {sana: ['Unohda minut']}});
    const receipt = String(json['receipt']);
    assert.equal((await receiver.admin('DELETE', `/admin/api/answers/${receipt}`)).status, 204);
    assert.ok(!(await receiver.answers()).some((row) => row.receipt === receipt));
    assert.equal((await receiver.admin('DELETE', `/admin/api/answers/${receipt}`)).status, 404);
  });

  test('an answer that was erased does not come back when a browser sends it again', async () => {
    const send = (key: string) => receiver.post('/answers/oma', {answers: {sana: ['Unohda tämäkin']}}, {'Idempotency-Key': key});
    const receipt = String((await send('erased')).json['receipt']);
    await receiver.admin('DELETE', `/admin/api/answers/${receipt}`);
    const again = await send('erased');
    assert.equal(again.status, 410);
    assert.match(String(again.json['title']), /erased/);
    assert.deepEqual((await receiver.answers()).filter(({key}) => key === 'erased'), []);
    assert.equal((await send('of-somebody-else')).status, 201);
  });

  test('nor when it is sent again at the moment in which it is erased', async () => {
    const send = (key: string) => receiver.post('/answers/oma', {answers: {sana: ['Unohda heti']}}, {'Idempotency-Key': key});
    const keys = [...Array(20).keys()].map((index) => `erased-${index}`);
    const outcomes = keys.map(async (key) => {
      const receipt = String((await send(key)).json['receipt']);
      const [erased] = await Promise.all([receiver.admin('DELETE', `/admin/api/answers/${receipt}`), send(key), send(key)]);
      return erased.status;
    });
    assert.deepEqual([...new Set(await Promise.all(outcomes))], [204]);
    assert.deepEqual((await receiver.answers()).filter(({key}) => key.startsWith('erased-')), []);
  });

  test('an answer that may come from a machine counts when a person has looked at it', async () => {
    const {json} = await receiver.post('/answers/oma', {answers: {sana: ['Nopea ihminen']}, subject: 'ev/1', elapsed: 500});
    const receipt = String(json['receipt']);
    const suspected = async () => (await receiver.admin('GET', '/admin/api/suspected/oma')).json as {total: number; answers: {receipt: string}[]};
    const counted = async () => Number((await receiver.admin('GET', '/admin/api/results/oma')).json['total']);
    const before = await counted();
    const {total, answers} = await suspected();
    assert.equal(total, 1);
    const [{date, ...rest} = {date: ''}] = answers as unknown as {date: string}[];
    assert.ok(Math.abs(Date.parse(date) - Date.now()) < 60_000);
    assert.deepEqual(rest, {receipt, subject: 'ev/1', answers: {sana: ['Nopea ihminen']}});
    assert.equal((await receiver.admin('POST', `/admin/api/answers/${receipt}/trust`)).status, 204);
    assert.equal(await counted(), before + 1);
    assert.equal((await suspected()).total, 0);
    assert.equal((await receiver.admin('POST', '/admin/api/answers/0000-0000/trust')).status, 404);
    assert.equal((await receiver.post(`/admin/api/answers/${receipt}/trust`, {})).status, 401);
  });
});

onEachDatabase('retention', (newDatabase) => {
  test('what is older than was promised is deleted, and nothing else', async () => {
    const database = await newDatabase();
    const config = {
      forms: {lyhyt: {form: FORM, retentionDays: 30}, pitka: {form: FORM}},
      threads: {kierros: {retentionDays: 10}},
    };
    const receiver = await runReceiver(database, config);
    for (const form of ['lyhyt', 'pitka']) await receiver.post(`/answers/${form}`, {answers: {sana: ['x']}});
    await receiver.post('/comments/kierros', {text: 'x'});
    const settings = await readSettings(config, {}, '.');
    const db = await openDatabase(database);
    const left = async (days: number) => {
      await deleteExpired(db, settings, Date.now() + days * 86_400_000);
      return [
        ...(await receiver.answers()).map(({round}) => round),
        ...(await receiver.comments()).map(({round}) => round),
      ].sort();
    };
    assert.deepEqual(await left(9), ['kierros', 'lyhyt', 'pitka']);
    assert.deepEqual(await left(11), ['lyhyt', 'pitka']);
    assert.deepEqual(await left(31), ['pitka']);
    await db.destroy();
    await receiver.close();
  });
});
