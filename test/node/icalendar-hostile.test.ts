/** Texts that would break out of their line, in every field that is written, read back by ical.js and by us. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import ICAL from 'ical.js';
import {writeCalendar} from '../../src/feed/ical/write.js';
import type {Item} from '../../src/feed/types.js';
import {readCalendar} from '../fixtures/ical/calendar.js';
import {entitiesOf} from '../fixtures/ical/entities.js';

/** A text, and what a reader is to get of it. */
const CASES: readonly (readonly [what: string, text: string, read?: string])[] = [
  ['nothing bad', 'Uinti'],
  [
    'an event in a name',
    'Uinti\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Väärä',
    'Uinti\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Väärä',
  ],
  ['a lone CR', 'Uinti\rATTENDEE:mailto:joku@ilo.example', 'Uinti\nATTENDEE:mailto:joku@ilo.example'],
  ['a fold', 'Uinti\r\n ATTENDEE:x\r\n\tATTENDEE:y', 'Uinti\n ATTENDEE:x\nATTENDEE:y'],
  ['other line ends', 'a\u2028b\u2029c\u0085d\u000be\u000cf', 'a\nb\nc\nd\ne\nf'],
  ['control characters', 'U\u0000i\u0007n\u001b[31mt\u007fi\u0090', 'Uin[31mti'],
  ['a parameter', 'Ilo";X-PAHA=1;SENT-BY="mailto:joku@ilo.example":mailto:muu@ilo.example'],
  ['a parameter behind a line end', 'Ilo"\r\nATTENDEE;CN="x', 'Ilo"\nATTENDEE;CN="x'],
  ['escapes of parameters', "Ilo^n^'^^^"],
  ['escapes of texts', 'Uinti\\nATTENDEE\\;\\,\\\\'],
  ['a backslash at the end', 'Uinti\\'],
  ['what ends values', 'a;b,c:d="e",\'f\''],
  ...[0, 1, 2, 3].map(
    (shift) => [`letters of two to four octets, ${shift}`, `${'a'.repeat(shift)}${'ä漢😀'.repeat(60)}`] as const,
  ),
  ['letters of several signs', 'e\u0301👩‍👧‍👦'.repeat(40)],
  ['half a letter', 'Uin\ud83dti', 'Uin\ufffdti'],
  ['a very long word', 'a'.repeat(20_000)],
];

const item = (text: string): Item => ({
  '@id': `ilo:${text}`,
  kind: 'event',
  name: {fi: text},
  summary: {fi: text},
  provider: ['o', 'p'],
  location: ['l'],
  theme: ['t'],
  audience: [],
  startDate: '2026-12-01T17:30',
  url: `https://ilo.example/${text}`,
  onlineUrl: `https://ilo.example/${text}`,
});

/** The file as it comes to a program: in UTF-8. */
function written(text: string): string {
  const contact = {'@id': 'o', name: {fi: text}, contactPoint: [{email: `ilo@ilo.example${text}`}]};
  const entities = entitiesOf({
    organizations: [contact, {'@id': 'p', name: {fi: text}}],
    places: [{'@id': 'l', name: {fi: text}, address: {streetAddress: {fi: text}, postalCode: text}}],
    terms: [{'@id': 't', inDefinedTermSet: 'theme', name: {fi: text}}],
  });
  const file = writeCalendar([item(text)], entities, {locale: 'fi', now: Date.UTC(2026, 10, 24), name: text});
  return Buffer.from(file).toString('utf8');
}

const parse = (file: string): ICAL.Component =>
  new ICAL.Component(ICAL.parse(file) as ConstructorParameters<typeof ICAL.Component>[0]);

/** The names of all components, properties and parameters, in order. */
const shapeOf = (component: ICAL.Component): readonly unknown[] => [
  component.name,
  component.getAllProperties().map((property) => [property.name, Object.keys(property.jCal[1] as object)]),
  component.getAllSubcomponents().map(shapeOf),
];

describe('hostile texts in an iCalendar file', () => {
  for (const [what, text, expected = text] of CASES) {
    test(what, async () => {
      const file = written(text);
      const lines = file.split('\r\n');
      assert.equal(lines.pop(), '');
      for (const line of lines) {
        assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.doesNotMatch(line, /\p{Cc}|[\u2028\u2029]/u);
      }
      // A letter that was cut in two would be two of these.
      assert.equal(file.includes('\ufffd'), expected.includes('\ufffd'));

      const calendar = parse(file);
      assert.deepEqual(shapeOf(calendar), shapeOf(parse(written('Uinti'))));
      const [event] = calendar.getAllSubcomponents('vevent');
      assert.equal(event?.getFirstPropertyValue('uid'), `ilo:${expected}`);
      for (const name of ['summary', 'contact', 'categories'])
        assert.equal(event?.getFirstPropertyValue(name), expected, name);
      // ical.js takes a backslash in a parameter for an escape, which it is not: RFC 6868 has others.
      if (!expected.includes('\\'))
        assert.equal(event?.getFirstProperty('organizer')?.getFirstParameter('cn'), expected);

      const {items, problems} = await readCalendar(file);
      assert.equal(items.length, 1);
      assert.deepEqual(
        problems.filter(({effect}) => effect === 'dropped'),
        [],
      );
    });
  }
});
