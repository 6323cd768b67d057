/** English: plurals, verb forms, and the most common derivations. */
import {fromEndings} from './analyzer.js';

export const analyzer = fromEndings('(?:ie|y|ing|e?d|e?r|ment|ness|ful|ly|ren|e)?s?|ied|ier|iest|est', false);
