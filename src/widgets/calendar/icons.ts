import {drawing} from '../../parts/drawing.js';

/** The drawings of the toolbar, as those in parts/icons.ts. */
export const previousIcon = drawing('m14.5 5-7 7 7 7');
export const nextIcon = drawing('m9.5 5 7 7-7 7');
