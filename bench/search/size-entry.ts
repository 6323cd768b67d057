export {createEngine} from '../../src/search/engine.js';
export {createHighlighter} from '../../src/search/highlight.js';
