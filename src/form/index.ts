/** Forms alone, for Node and for pages with widgets of their own: `tarjotin/form`. */
export {checkAnswers, type Fault, type FaultCode} from './answers.js';
export {askedAnswers} from './asked.js';
export {enabledItems} from './conditions.js';
export {memoryStore} from './outbox/entry-store.js';
export {newKey} from './outbox/key.js';
export {openOutbox, type OutboxOptions} from './outbox/outbox.js';
export type * from './outbox/types.js';
export {readForm} from './read-form.js';
export * from './types.js';
export {toQuestionnaire, toResponse} from './write-fhir.js';
