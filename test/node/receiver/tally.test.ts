/** Counts of what may be asked more than once. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readForm} from '../../../src/form/read-form.js';
import {Tally} from '../../../src/node/receiver/results.js';

test('a question of a group that repeats is counted at each of its times, and shown once', async () => {
  const items = [{id: 'ika', kind: 'scale', min: 0, max: 17, text: {fi: 'Ikä'}}];
  const {form} = await readForm({id: 'f', title: {fi: 'F'}, items: [{id: 'lapsi', kind: 'group', text: {fi: 'Lapsi'}, repeats: true, items}]});
  assert.ok(form);
  const tally = new Tally(form);
  tally.add({ika: [7], 'lapsi~more~1': [true], 'lapsi~2~ika': [9]});
  tally.add({ika: [7]});
  const {total, items: [first, ...others]} = tally.results();
  assert.deepEqual([total, others], [2, []]);
  assert.equal(first?.answered, 3);
  assert.equal(first.mean, 7.67);
  assert.deepEqual(first.counts?.filter(({count}) => count), [{value: 7, text: undefined, count: 2}, {value: 9, text: undefined, count: 1}]);
});
