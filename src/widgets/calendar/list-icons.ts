import {drawing} from '../../parts/drawing.js';

/** The drawings of lists, which come after the first month. */
export const repeatIcon = drawing('M4 11a7 7 0 0 1 12-4l3 3m0-5v5h-5M20 13a7 7 0 0 1-12 4l-3-3m0 5v-5h5');
export const downloadIcon = drawing('M12 4v11m-5-5 5 5 5-5M5 20h14');
export const printIcon = drawing('M7 8V4h10v4M7 17H4V9h16v8h-3M7 14h10v6H7z');
