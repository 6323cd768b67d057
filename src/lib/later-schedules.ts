/** What reads schedules, for a widget that fetches it later. An `import()` of what the first file has already would need the bundler's helper there (docs/decisions.md). */
export {occurrencesOfRule, readRules} from './schedule-reader.js';
