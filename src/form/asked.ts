import {enabledItems} from './conditions.js';
import {type Answers, type Form, isAnswered, itemsOf} from './types.js';

/** The answers to what is asked: those that are sent. */
export function askedAnswers(form: Form, answers: Answers): Answers {
  const enabled = enabledItems(form, answers);
  const asked = [...itemsOf(form.items)].filter((item) => isAnswered(item) && enabled.has(item.id) && Object.hasOwn(answers, item.id));
  return Object.fromEntries(asked.map(({id}) => [id, answers[id] ?? []] as const).filter(([, values]) => values.length));
}
