/** A reporter for `node --test`: prints the totals as JSON. Groups (`describe`) are not tests. */
import {noTests, oneFailure, sum} from './test-totals.mjs';

export default async function* reportTotals(source) {
  let totals = noTests();
  for await (const {type, data} of source) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass') totals[data.skip !== undefined || data.todo !== undefined ? 'skipped' : 'passed'] += 1;
    if (type === 'test:fail') totals = sum([totals, oneFailure(`${data.file ?? ''} ${data.name}`, data.details.error.cause ?? data.details.error)]);
  }
  yield JSON.stringify(totals);
}
