/** Which items of a form are asked, given the answers so far (`enableWhen` of FHIR R4, which our own forms share). */
import {type Answers, type Condition, type Form, type FormItem, itemsOf, type Operator, type Value} from './types.js';

type Plain = string | number | boolean;

const plain = (value: Value): Plain => (typeof value === 'object' ? value.other : value);

/** Below, equal or above 0; undefined for what has no order between them. Dates are texts and stand in order as such. */
const compare = (one: Plain, other: Plain): number | undefined => {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return typeof one === 'string' && typeof other === 'string' ? Number(one > other) - Number(one < other) : undefined;
};

const ORDERS: Readonly<Record<Exclude<Operator, 'exists' | '=' | '!='>, (order: number) => boolean>> = {
  '>': (order) => order > 0,
  '<': (order) => order < 0,
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
};

/** `=` and the orders hold when one answer is so; `!=` when none is the same, also when there is none (FHIR R4). */
function holds({operator, value}: Condition, answers: readonly Value[]): boolean {
  if (operator === 'exists') return (answers.length > 0) === (value === true);
  if (operator === '=') return answers.some((answer) => plain(answer) === value);
  if (operator === '!=') return answers.every((answer) => plain(answer) !== value);
  return answers.some((answer) => {
    const order = compare(plain(answer), value);
    return order !== undefined && ORDERS[operator](order);
  });
}

/**
 * Ids of the items that are asked. What is inside an item that is not, is not either, and its answers count for nothing
 * in the conditions of others. Conditions that lead in a ring never hold.
 */
export function enabledItems(form: Form, answers: Answers): ReadonlySet<string> {
  const parents = new Map<string, FormItem>();
  const byId = new Map<string, FormItem>();
  for (const item of itemsOf(form.items)) {
    byId.set(item.id, item);
    for (const child of item.items) parents.set(child.id, item);
  }
  const known = new Map<string, boolean>();
  const isEnabled = (item: FormItem): boolean => {
    const before = known.get(item.id);
    if (before !== undefined) return before;
    known.set(item.id, false);
    const parent = parents.get(item.id);
    const enabled = (!parent || isEnabled(parent)) && holdsFor(item);
    known.set(item.id, enabled);
    return enabled;
  };
  const answersTo = (id: string): readonly Value[] => {
    const item = byId.get(id);
    return item && Object.hasOwn(answers, id) && isEnabled(item) ? (answers[id] ?? []) : [];
  };
  const holdsFor = ({enableWhen, enableBehavior}: FormItem): boolean => {
    const check = (condition: Condition): boolean => holds(condition, answersTo(condition.item));
    return enableBehavior === 'any' && enableWhen.length ? enableWhen.some(check) : enableWhen.every(check);
  };
  return new Set([...byId.values()].filter(isEnabled).map(({id}) => id));
}
